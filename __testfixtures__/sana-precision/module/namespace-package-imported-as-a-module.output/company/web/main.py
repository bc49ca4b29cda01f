import torch

from company.models import loaders

pipe = loaders.load()
pipe("a cat")
