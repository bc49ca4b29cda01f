import torch

from loaders import load

pipe, device = load("cuda")
pipe.vae.to(device)
pipe("a cat")
