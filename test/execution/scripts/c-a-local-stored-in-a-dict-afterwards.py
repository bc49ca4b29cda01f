# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Models:
    def __init__(self):
        self.models = {}

    def load(self, name):
        pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        pipe.vae.to(torch.bfloat16)
        pipe.to("cuda")
        self.models[name] = pipe


models = Models()
models.load("small")
models.models["small"]("a cat")
