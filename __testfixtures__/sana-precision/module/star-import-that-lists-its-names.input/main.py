import torch

from loaders import *

pipe = load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
