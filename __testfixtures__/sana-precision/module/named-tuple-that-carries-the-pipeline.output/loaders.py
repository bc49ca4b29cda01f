from typing import Any, NamedTuple

import torch
from diffusers import SanaPipeline


class Loaded(NamedTuple):
    pipe: Any
    device: str


def load():
    return Loaded(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16), "cuda")
