# expect: rewritten
# final: float16
import functools, torch
from diffusers import SanaPipeline
def timed(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        return fn(*a, **k)
    return inner
@timed
def tune(pipe, dtype=torch.float16):
    pipe.vae.to(dtype)
    return pipe
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
pipe = tune(pipe, torch.bfloat16)
