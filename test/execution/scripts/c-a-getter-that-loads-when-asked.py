# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class Registry:
    def __init__(self):
        self.items = {}
    def get(self, name):
        if name not in self.items:
            self.items[name] = SanaPipeline.from_pretrained(name, torch_dtype=torch.float16, variant="fp16")
        return self.items[name]
r = Registry()
r.get("Efficient-Large-Model/Sana_1600M_1024px_diffusers").vae.to(torch.bfloat16)
print("ready")
r.get("Efficient-Large-Model/Sana_1600M_1024px_diffusers")("x")
