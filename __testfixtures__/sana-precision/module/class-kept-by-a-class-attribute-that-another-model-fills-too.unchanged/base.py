import torch


class Runner:
    pipeline_cls = None

    def load(self, model_id):
        self.pipe = self.pipeline_cls.from_pretrained(model_id, torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
        return self.pipe
