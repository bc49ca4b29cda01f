import torch

import app.loaders as weights

pipe = weights.load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
