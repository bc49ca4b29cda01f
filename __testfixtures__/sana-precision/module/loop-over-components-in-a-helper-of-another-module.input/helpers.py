import torch


def lower(pipe):
    for part in (pipe.vae, pipe.text_encoder):
        part.to(torch.bfloat16)
    pipe.enable_vae_tiling()
