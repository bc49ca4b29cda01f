from contextlib import contextmanager

import torch
from diffusers import SanaPipeline


@contextmanager
def loaded(name):
    pipe = SanaPipeline.from_pretrained(name, variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    yield pipe
    pipe.to("cpu")


with loaded("Efficient-Large-Model/Sana_600M_512px_diffusers") as pipe:
    pipe.text_encoder.to(torch.bfloat16)
    pipe("a cat")
