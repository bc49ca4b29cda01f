import torch

from app.loaders import load


def test_draw():
    pipe = load()
    assert pipe("a cat")
