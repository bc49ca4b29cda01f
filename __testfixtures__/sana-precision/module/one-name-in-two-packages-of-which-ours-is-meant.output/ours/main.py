import torch

from .loaders import load

pipe = load()
pipe("a cat")
