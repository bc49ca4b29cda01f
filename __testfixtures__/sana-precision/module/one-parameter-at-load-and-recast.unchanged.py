import torch
from diffusers import SanaPipeline


def load(path, weight_dtype=torch.float16):
    pipe = SanaPipeline.from_pretrained(path, torch_dtype=weight_dtype)
    pipe.vae.to(weight_dtype)
    pipe.text_encoder.to(dtype=weight_dtype)
    return pipe
