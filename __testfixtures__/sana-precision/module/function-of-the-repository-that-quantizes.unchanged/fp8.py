import torch


class Fp8Linear(torch.nn.Module):
    pass


def convert_to_fp8(model):
    for name, child in model.named_children():
        setattr(model, name, Fp8Linear())
    return model
