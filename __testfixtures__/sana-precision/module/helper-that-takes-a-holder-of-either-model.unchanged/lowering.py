import torch


def lower(holder):
    holder.pipe.vae.to(torch.bfloat16)
