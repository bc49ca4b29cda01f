# expect: rewritten
# final: float16
import functools, torch
from diffusers import SanaPipeline, FluxPipeline
def log(msg):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            print(msg)
            return fn(*a, **k)
        return inner
    return deco
@log("sana")
def sana(id):
    return SanaPipeline.from_pretrained(id, torch_dtype=torch.float16, variant="fp16")
@log("flux")
def flux(id):
    return FluxPipeline.from_pretrained(id, torch_dtype=torch.float16)
@log("vae")
def vae(p, dtype):
    p.vae.to(dtype)
a = sana("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
b = flux("black-forest-labs/FLUX.1-dev")
vae(a, torch.bfloat16)
b.vae.to(torch.float32)
