import sys

import torch

from loaders import load

pipe = load(sys.argv[1])
pipe.vae.to(torch.bfloat16)
