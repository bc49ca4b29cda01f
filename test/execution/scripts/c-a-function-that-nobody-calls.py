# expect: unchanged
import torch
from diffusers import SanaPipeline


def optimise(pipe: SanaPipeline):
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)


print("nothing to do")
