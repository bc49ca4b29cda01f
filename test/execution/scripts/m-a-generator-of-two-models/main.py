# expect: unchanged
# severity: error
import torch

from loaders import every

for pipe in every():
    pipe.vae.to(torch.bfloat16)
