import importlib
import sys

import torch

pipe = importlib.import_module(sys.argv[1]).load()
pipe.vae.to(torch.bfloat16)
