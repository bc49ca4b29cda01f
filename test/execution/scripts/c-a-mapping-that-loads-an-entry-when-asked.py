# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class M:
    def __init__(self): self._m = {}
    def __getitem__(self, k):
        if k not in self._m:
            self._m[k] = SanaPipeline.from_pretrained(k, torch_dtype=torch.float16, variant="fp16")
        return self._m[k]
m = M()
m["Efficient-Large-Model/Sana_1600M_1024px_diffusers"].vae.to(torch.bfloat16)
print("x")
m["Efficient-Large-Model/Sana_1600M_1024px_diffusers"]("x")
