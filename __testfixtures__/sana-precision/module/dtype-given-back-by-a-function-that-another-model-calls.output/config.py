import torch


def dtype():
    return torch.bfloat16
