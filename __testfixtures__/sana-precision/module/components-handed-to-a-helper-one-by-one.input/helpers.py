import torch


def lower(module, device):
    module.to(device, dtype=torch.bfloat16)
    module.requires_grad_(False)
