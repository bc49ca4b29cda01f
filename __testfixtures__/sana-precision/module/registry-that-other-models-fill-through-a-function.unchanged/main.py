import torch

import ours
import theirs
from registry import PIPES

for pipe in PIPES.values():
    pipe.vae.to(torch.bfloat16)
