import torch
from diffusers import SanaPipeline


class Manager:
    def __init__(self):
        self.models = {}

    def load(self, name):
        self.models[name] = SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)

    def to_gpu(self, name):
        model = self.models[name]
        model.vae.to("cuda")
        return model
