import torch


def optimize(pipe, device):
    pipe.to(device)
    pipe.enable_vae_tiling()
    return pipe
