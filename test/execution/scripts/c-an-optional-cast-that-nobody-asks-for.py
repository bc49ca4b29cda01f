# expect: unchanged
# severity: warning
import torch
from diffusers import SanaPipeline

def load(repo, dtype=None, vae_dtype=None):
    dtype = dtype or torch.float16
    pipe = SanaPipeline.from_pretrained(repo, variant="fp16", torch_dtype=dtype)
    if vae_dtype:
        pipe.vae.to(vae_dtype)
    else:
        pipe.vae.to(torch.bfloat16)
    return pipe

load("Efficient-Large-Model/Sana_600M_512px_diffusers")("cat")
