# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

def load(repo, dtype=None, vae_dtype=None):
    if dtype is None:
        dtype = torch.float16
    if vae_dtype is None:
        vae_dtype = torch.bfloat16
    pipe = SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=dtype)
    pipe.vae.to(vae_dtype)
    return pipe

load("Efficient-Large-Model/Sana_600M_512px_diffusers")("cat")
