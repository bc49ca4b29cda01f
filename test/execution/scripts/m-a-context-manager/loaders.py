from contextlib import contextmanager

import torch
from diffusers import SanaPipeline


@contextmanager
def loaded():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    yield pipe
    pipe.to("cpu")
