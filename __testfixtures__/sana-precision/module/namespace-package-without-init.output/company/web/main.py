import torch

from company.models.loaders import load

pipe = load()
pipe("a cat")
