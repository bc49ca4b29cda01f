import torch

import loaders
import patches

pipe = loaders.load()
pipe.vae.to(torch.bfloat16)
