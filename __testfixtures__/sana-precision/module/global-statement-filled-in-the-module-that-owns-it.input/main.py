import torch

import engine

engine.start()
engine.pipe.vae.to(torch.bfloat16)
engine.pipe("a cat")
