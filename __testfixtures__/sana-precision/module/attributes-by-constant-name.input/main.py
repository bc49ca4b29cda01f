import torch

from holder import holder

getattr(holder, "pipe").vae.to(torch.bfloat16)
holder.pipe("a cat")
