import torch

import app.loaders

pipe = app.loaders.load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
