import torch
from diffusers import SanaPAGPipeline


def load(path):
    return SanaPAGPipeline.from_pretrained(path).to(torch.bfloat16)
