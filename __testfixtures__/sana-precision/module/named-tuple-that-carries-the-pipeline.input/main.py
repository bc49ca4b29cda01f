import torch

from loaders import load

loaded = load()
loaded.pipe.vae.to(torch.bfloat16)
loaded.pipe("a cat")
