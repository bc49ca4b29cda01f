import sys

import torch

from holder import holder

getattr(holder, sys.argv[1]).vae.to(torch.bfloat16)
