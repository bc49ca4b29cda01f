import torch

from stages import STAGES

STAGES[-1].vae.to(torch.bfloat16)
STAGES[0]("a cat")
