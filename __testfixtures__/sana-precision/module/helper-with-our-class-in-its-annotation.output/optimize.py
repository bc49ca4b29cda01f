import diffusers
import torch


def optimize(pipe: diffusers.SanaPipeline) -> diffusers.SanaPipeline:
    pipe.enable_vae_tiling()
    return pipe
