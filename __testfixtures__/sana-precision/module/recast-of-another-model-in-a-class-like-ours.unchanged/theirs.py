import torch
from diffusers import DiffusionPipeline


class Theirs:
    def __init__(self, model_id):
        self.model_id = model_id

    def load(self):
        self.pipe = DiffusionPipeline.from_pretrained(self.model_id, variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
