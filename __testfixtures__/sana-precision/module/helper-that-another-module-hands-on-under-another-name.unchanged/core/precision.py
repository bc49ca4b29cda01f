import torch


def lower(pipe):
    pipe.vae.to(torch.bfloat16)
