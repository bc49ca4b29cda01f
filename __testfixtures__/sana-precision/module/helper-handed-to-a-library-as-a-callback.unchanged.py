import torch
from diffusers import FluxPipeline, SanaPipeline
from hooks import on_load


def lower(pipe):
    pipe.vae.to(torch.bfloat16)


on_load(lower)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
lower(pipe)
