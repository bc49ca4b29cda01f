import torch

DT = torch.bfloat16
