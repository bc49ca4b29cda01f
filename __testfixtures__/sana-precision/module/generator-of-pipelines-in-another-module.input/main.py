import torch

from loaders import every

for pipe in every():
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
