import operator

import torch
from models import sana

pipes = {"main": sana()}
operator.contains(pipes, "main")
pipes["main"].vae.to(torch.bfloat16)
pipes["main"]("a cat")
