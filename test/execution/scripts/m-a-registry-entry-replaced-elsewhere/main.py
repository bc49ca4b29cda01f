# expect: unchanged
# severity: error
import torch

import extras
from registry import PIPES

PIPES["best"].vae.to(torch.bfloat16)
