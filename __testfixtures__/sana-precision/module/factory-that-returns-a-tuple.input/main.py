import torch

from loaders import load

pipe, device = load("cuda")
pipe.vae.to(device, torch.bfloat16)
pipe("a cat")
