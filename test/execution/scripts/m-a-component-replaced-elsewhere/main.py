# expect: unchanged
# severity: error
import torch

import swap
from holder import pipe

pipe.vae.to(torch.bfloat16)
pipe("a cat")
