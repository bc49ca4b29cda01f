import torch

from registry import PIPES

PIPES["sana"].vae.to(torch.bfloat16)
PIPES["sana"]("a cat")
PIPES["flux"].vae.to(torch.bfloat16)
