import torch

DTYPE = torch.bfloat16


def get(name):
    return globals()[name]
