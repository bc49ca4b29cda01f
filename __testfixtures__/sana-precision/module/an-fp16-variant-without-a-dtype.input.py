import torch
from diffusers import SanaPipeline


def load(path):
    pipe = SanaPipeline.from_pretrained(path, variant='fp16')
    return pipe.to(torch.device("cuda"))
