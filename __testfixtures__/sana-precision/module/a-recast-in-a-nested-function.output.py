import torch
from diffusers import SanaPipeline


def build():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def generate(prompt):
        return pipe(prompt).images[0]

    return generate
