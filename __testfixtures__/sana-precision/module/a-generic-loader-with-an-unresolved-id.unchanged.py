import torch
from diffusers import DiffusionPipeline


class Runner:
    def __init__(self, model_id):
        self.model_id = model_id
        self.pipe = DiffusionPipeline.from_pretrained(self.model_id, torch_dtype=torch.float16, variant="fp16")
        self.pipe.vae.to(torch.bfloat16)
