class Runner:
    pipeline_cls = None

    def load(self, model_id):
        import torch
        self.pipe = self.pipeline_cls.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
        return self.pipe
