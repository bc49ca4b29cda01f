import torch


def lower(module, device):
    module.to(device)
    module.requires_grad_(False)
