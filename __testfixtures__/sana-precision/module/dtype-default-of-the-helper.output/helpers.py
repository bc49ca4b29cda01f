import torch


def cast_decoder(pipe, dtype=torch.bfloat16):
    pipe.enable_vae_slicing()
