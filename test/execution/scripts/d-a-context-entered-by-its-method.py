# expect: unchanged
import contextlib

import torch
from diffusers import SanaPipeline


@contextlib.contextmanager
def opened():
    yield SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


pipe = opened().__enter__()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
