import random

import torch
from pipes import load_all

pipes = load_all()
random.shuffle(pipes)
pipes[0].vae.to(torch.bfloat16)
pipes[0]("a cat")
