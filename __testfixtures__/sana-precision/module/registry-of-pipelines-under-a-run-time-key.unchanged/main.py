import sys

import torch

from registry import PIPES

pipe = PIPES[sys.argv[1]]
pipe.vae.to(torch.bfloat16)
