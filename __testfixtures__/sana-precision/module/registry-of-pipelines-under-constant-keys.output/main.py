import torch

from registry import PIPES

PIPES["sana"]("a cat")
PIPES["flux"].vae.to(torch.bfloat16)
