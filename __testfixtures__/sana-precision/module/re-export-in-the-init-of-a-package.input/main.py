import torch

import app

pipe = app.load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
