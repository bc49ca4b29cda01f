import sys

import torch

import ours
import theirs

pipe = ours.pipe if len(sys.argv) > 1 else theirs.pipe
pipe.vae.to(torch.bfloat16)
