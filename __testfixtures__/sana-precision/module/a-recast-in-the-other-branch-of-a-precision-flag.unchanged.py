import torch
from diffusers import SanaPipeline


def load(path, use_fp16):
    pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    if use_fp16:
        print("all float16")
    else:
        pipe.vae.to(torch.bfloat16)
    return pipe
