import torch


def cast_decoder(pipe, dtype=torch.bfloat16):
    pipe.vae.to(dtype)
    pipe.enable_vae_slicing()
