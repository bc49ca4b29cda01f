import torch


def optimize(pipe, device):
    for part in (pipe.vae, pipe.text_encoder):
        part.to(device, torch.bfloat16)
    pipe.enable_vae_tiling()
