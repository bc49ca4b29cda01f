import torch

from loaders import load

loaded = load()
loaded.pipe("a cat")
