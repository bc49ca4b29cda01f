# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class Hub:
    def __init__(self): self.cache = {}
    def load(self, name):
        if name in self.cache:
            return self.cache[name]
        print("loading")
        pipe = SanaPipeline.from_pretrained(name, torch_dtype=torch.float16, variant="fp16")
        self.cache[name] = pipe
        return pipe
h = Hub()
h.load("Efficient-Large-Model/Sana_1600M_1024px_diffusers").vae.to(torch.bfloat16)
h.load("Efficient-Large-Model/Sana_1600M_1024px_diffusers")("x")
