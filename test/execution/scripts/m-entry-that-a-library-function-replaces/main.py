# expect: unchanged
# severity: error
# reason: also reach something else
import operator

import torch
from models import flux, sana

pipes = {"main": sana()}
operator.setitem(pipes, "main", flux())
pipes["main"].vae.to(torch.bfloat16)
pipes["main"]("a cat")
