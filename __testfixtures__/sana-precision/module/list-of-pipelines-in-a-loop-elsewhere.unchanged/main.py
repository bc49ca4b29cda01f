import torch

from stages import STAGES

for pipe in STAGES:
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
