import torch

from others import load
from loaders import *

pipe = load()
pipe.vae.to(torch.bfloat16)
