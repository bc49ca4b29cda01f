# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class M:
    def __new__(cls, repo):
        return SanaPipeline.from_pretrained(repo, torch_dtype=torch.float16, variant="fp16")
m = M("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
m.vae.to(torch.bfloat16)
