import torch
from diffusers import SanaPipeline


def once():
    yield SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


for pipe in once():
    pipe("a cat")
