import torch
from diffusers import SanaPipeline

pipe = None


def startup():
    global pipe
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.to("cuda")


def generate(prompt):
    return pipe(prompt).images[0]
