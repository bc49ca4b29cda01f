import torch

from loaders import every

for pipe in every():
    pipe("a cat")
