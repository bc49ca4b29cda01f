import torch
from diffusers import SanaPipeline

from registry import loader


@loader("sana")
def load_sana():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
