# expect: rewritten
# final: float16
import torch
from functools import cached_property
from diffusers import SanaPipeline
class S:
    @cached_property
    def pipe(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
s = S()
s.pipe.vae.to(torch.bfloat16)
print("ready")
s.pipe("x")
