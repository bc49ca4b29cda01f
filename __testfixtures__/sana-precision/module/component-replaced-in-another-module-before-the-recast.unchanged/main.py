import torch

import tiny
from holder import pipe

pipe.vae.to(torch.bfloat16)
