import torch

from registry import LOADERS

pipe = LOADERS["sana"]()
pipe("a cat")
other = LOADERS["flux"]()
other.vae.to(torch.bfloat16)
