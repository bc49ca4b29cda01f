from contextlib import contextmanager

import torch
from diffusers import FluxPipeline, SanaPipeline


@contextmanager
def loaded():
    yield FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
with loaded() as pipe:
    pipe.vae.to(torch.bfloat16)
    sana("a cat")
