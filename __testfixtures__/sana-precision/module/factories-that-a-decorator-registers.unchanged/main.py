import sys

import torch

import ours
import theirs
from registry import load

pipe = load(sys.argv[1])
pipe.vae.to(torch.bfloat16)
