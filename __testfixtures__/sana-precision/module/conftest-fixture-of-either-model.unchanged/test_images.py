import torch


def test_vae(pipe):
    pipe.vae.to(torch.bfloat16)
