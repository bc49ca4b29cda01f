# expect: rewritten
# final: float16
import contextlib

import torch
from diffusers import SanaPipeline


@contextlib.contextmanager
def opened():
    yield SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


context = opened()
with context as pipe:
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
