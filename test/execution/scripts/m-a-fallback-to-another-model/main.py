# expect: unchanged
# severity: error
import torch

from loaders import load

pipe = load()
pipe.vae.to(torch.bfloat16)
