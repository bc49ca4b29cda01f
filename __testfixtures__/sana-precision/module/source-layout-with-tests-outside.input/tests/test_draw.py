import torch

from app.loaders import load


def test_draw():
    pipe = load()
    pipe.vae.to(torch.bfloat16)
    assert pipe("a cat")
