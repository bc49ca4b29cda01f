import torch

DTYPE = torch.float16
