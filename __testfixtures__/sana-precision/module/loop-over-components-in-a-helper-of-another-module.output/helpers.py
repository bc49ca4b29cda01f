import torch


def lower(pipe):
    pipe.enable_vae_tiling()
