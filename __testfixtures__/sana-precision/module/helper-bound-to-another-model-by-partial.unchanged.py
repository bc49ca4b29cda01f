from functools import partial

import torch
from diffusers import FluxPipeline, SanaPipeline


def lower(pipe):
    pipe.vae.to(torch.bfloat16)


lower(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
later = partial(lower, FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
later()
