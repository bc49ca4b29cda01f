import torch

from loaders import load

pipe = load()
pipe.to("cuda")
pipe("a cat")
