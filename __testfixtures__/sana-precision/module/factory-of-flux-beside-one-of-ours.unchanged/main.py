import torch

from loaders import load_flux as load

pipe = load()
pipe.vae.to(torch.bfloat16)
