import torch

from company.models import loaders

pipe = loaders.load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
