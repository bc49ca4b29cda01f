import torch


def dtype():
    return torch.float16
