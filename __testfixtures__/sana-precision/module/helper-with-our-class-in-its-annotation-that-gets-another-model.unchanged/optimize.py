import diffusers
import torch


def optimize(pipe: diffusers.SanaPipeline) -> diffusers.SanaPipeline:
    pipe.vae.to(torch.bfloat16)
    pipe.enable_vae_tiling()
    return pipe
