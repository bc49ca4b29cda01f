import torch


def optimize(pipe):
    pipe.vae.to(torch.bfloat16)
