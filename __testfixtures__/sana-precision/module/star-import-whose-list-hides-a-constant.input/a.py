import torch

__all__ = ["STEPS"]
STEPS = 3
DTYPE = torch.bfloat16
