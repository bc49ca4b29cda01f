import torch

from loaders import loaded

with loaded() as pipe:
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
