import torch


def optimize(pipe, device):
    pipe.to(device)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.enable_vae_tiling()
    return pipe
