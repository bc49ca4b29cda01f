import torch


class Config:
    dtype = torch.bfloat16
    steps = 20
