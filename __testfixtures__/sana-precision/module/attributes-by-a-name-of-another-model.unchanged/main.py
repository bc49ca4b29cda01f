import torch

from holder import holder

getattr(holder, "other").vae.to(torch.bfloat16)
holder.pipe("a cat")
