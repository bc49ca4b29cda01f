import torch


def optimize(pipe):
    pipe.vae.to(torch.bfloat16)
    pipe.enable_vae_tiling()
