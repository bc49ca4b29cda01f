import torch

import engine


def lower():
    engine.pipe.enable_vae_tiling()
