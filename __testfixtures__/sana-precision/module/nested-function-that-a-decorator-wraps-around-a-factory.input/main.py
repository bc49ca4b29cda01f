import torch

from loaders import load

pipe = load("Efficient-Large-Model/Sana_600M_512px_diffusers")
pipe.vae.to(torch.bfloat16)
pipe("a cat")
