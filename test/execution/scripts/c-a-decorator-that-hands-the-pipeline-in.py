# expect: rewritten
# final: float16
import torch, functools
from diffusers import SanaPipeline


def with_pipe(fn):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    @functools.wraps(fn)
    def inner(*a, **k):
        return fn(pipe, *a, **k)
    return inner


@with_pipe
def draw(pipe, prompt):
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)


draw("x")
