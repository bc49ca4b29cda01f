import sys

import torch

from registry import LOADERS

pipe = LOADERS[sys.argv[1]]()
pipe.vae.to(torch.bfloat16)
