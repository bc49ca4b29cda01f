import torch
from diffusers import SanaPipeline

HOOKS = []


def hook(fn):
    HOOKS.append(fn)
    return fn


@hook
def lower(pipe):
    pass


@hook
def lower_te(pipe):
    pass


p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for h in HOOKS:
    h(p)
p("x")
