import torch
from diffusers import SanaPipeline


class Runner:
    pipeline_class = SanaPipeline
    model_id = "Efficient-Large-Model/Sana_600M_512px_diffusers"

    def start(self):
        self.pipe = self.pipeline_class.from_pretrained(self.model_id, variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
