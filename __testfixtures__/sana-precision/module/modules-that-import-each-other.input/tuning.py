import torch

import engine


def lower():
    engine.pipe.vae.to(torch.bfloat16)
    engine.pipe.enable_vae_tiling()
