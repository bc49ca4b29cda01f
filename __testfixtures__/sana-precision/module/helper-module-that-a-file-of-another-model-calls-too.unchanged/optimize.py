import torch


def optimize(pipe, device):
    pipe.to(device)
    pipe.vae.to(torch.bfloat16)
    return pipe
