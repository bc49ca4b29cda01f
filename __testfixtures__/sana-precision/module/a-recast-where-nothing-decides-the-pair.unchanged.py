import torch
from diffusers import SanaPipeline


def load(path):
    pipe = SanaPipeline.from_pretrained(path)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe
