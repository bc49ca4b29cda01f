import torch

from registry import LOADERS

pipe = LOADERS["sana"]()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
other = LOADERS["flux"]()
other.vae.to(torch.bfloat16)
