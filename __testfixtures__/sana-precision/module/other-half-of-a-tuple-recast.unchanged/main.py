import torch

from loaders import load

pipe, other = load()
other.vae.to(torch.bfloat16)
