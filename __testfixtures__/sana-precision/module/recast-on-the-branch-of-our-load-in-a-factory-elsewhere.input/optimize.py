import torch


def lower(pipe):
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    pipe.enable_vae_tiling()
