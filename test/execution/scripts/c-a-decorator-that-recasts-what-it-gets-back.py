# expect: rewritten
# final: float16
import functools, torch
from diffusers import SanaPipeline
def with_half_vae(fn):
    def inner(*a, **k):
        pipe = fn(*a, **k)
        pipe.vae.to(torch.bfloat16)
        return pipe
    return inner
@with_half_vae
def load(id):
    return SanaPipeline.from_pretrained(id, torch_dtype=torch.float16, variant="fp16")
pipe = load("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
pipe("x")
