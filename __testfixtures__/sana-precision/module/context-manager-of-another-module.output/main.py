import torch

from loaders import loaded

with loaded() as pipe:
    pipe("a cat")
