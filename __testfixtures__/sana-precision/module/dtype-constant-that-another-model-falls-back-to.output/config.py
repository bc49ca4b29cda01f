import torch

DTYPE = torch.bfloat16
