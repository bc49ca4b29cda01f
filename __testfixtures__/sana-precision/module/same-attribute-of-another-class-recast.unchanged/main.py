import torch

from holder import Ours, Theirs

Theirs.pipe.vae.to(torch.bfloat16)
Ours.pipe("a cat")
