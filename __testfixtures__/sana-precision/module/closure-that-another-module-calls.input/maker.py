import torch
from diffusers import SanaPipeline


def make():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def draw(prompt):
        pipe.vae.to(torch.bfloat16)
        return pipe(prompt)

    return draw
