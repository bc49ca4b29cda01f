import torch
from diffusers import AutoencoderDC, SanaPipeline

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"


def build(extra):
    extra["vae"] = AutoencoderDC.from_pretrained(MODEL, subfolder="vae")
    pipe = SanaPipeline.from_pretrained(MODEL, variant="bf16", torch_dtype=torch.bfloat16, **extra)
    pipe.vae.to(torch.bfloat16)
    return pipe
