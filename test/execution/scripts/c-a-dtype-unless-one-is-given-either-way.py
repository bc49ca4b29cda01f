# expect: rewritten
# final: float16 | float16
import torch
from diffusers import SanaPipeline
def load(repo, dtype=None):
    if not dtype:
        dtype = torch.float16
    elif dtype is torch.float32:
        print("slow")
    pipe = SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=dtype)
    pipe.vae.to(torch.bfloat16)
    return pipe
load("Efficient-Large-Model/Sana_600M_512px_diffusers")("x")
load("Efficient-Large-Model/Sana_600M_512px_diffusers", torch.float16)("x")
