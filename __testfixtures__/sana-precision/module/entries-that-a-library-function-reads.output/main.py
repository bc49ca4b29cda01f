import operator

import torch
from models import sana

pipes = {"main": sana()}
operator.contains(pipes, "main")
pipes["main"]("a cat")
