import torch

try:
    from .loaders import load
except ImportError:
    from loaders import load

pipe = load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
