# expect: unchanged
# severity: quiet
import torch

from loaders import *
from others import *

pipe = load()
pipe.vae.to(torch.bfloat16)
