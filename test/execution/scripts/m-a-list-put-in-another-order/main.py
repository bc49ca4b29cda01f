# expect: unchanged
# severity: error
# reason: also reach something else
import random

import torch
from pipes import load_all

pipes = load_all()
random.Random(2).shuffle(pipes)
pipes[0].vae.to(torch.bfloat16)
pipes[0]("a cat")
