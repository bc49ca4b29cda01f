import torch

from config import DTYPE


def noise(shape):
    return torch.randn(shape, dtype=DTYPE)
