import torch
from diffusers import SanaPipeline


def make(pipe, dtype=torch.bfloat16):
    return lambda: pipe.vae


p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
make(p)()
p("x")
