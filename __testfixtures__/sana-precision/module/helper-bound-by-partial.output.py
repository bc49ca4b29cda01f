import torch
from functools import partial
from diffusers import SanaPipeline


def optimize(pipe, dtype):
    return pipe


opt = partial(optimize, dtype=torch.bfloat16)
pipe = opt(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
pipe("x")
