import torch


def is_bf16(m):
    return m.dtype == torch.bfloat16
