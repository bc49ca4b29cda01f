# expect: rewritten
# final: float16
import functools, time, torch
from diffusers import SanaPipeline
def timed(fn):
    @functools.wraps(fn)
    def inner(*a, **k):
        t = time.perf_counter()
        try:
            return fn(*a, **k)
        finally:
            print(fn.__name__)
    return inner
@timed
def load():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
    return pipe.to("cuda")
@timed
def tune(pipe):
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.vae.enable_tiling()
    return pipe
pipe = tune(load())
pipe("x")
