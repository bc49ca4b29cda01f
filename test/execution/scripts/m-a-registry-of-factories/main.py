# expect: rewritten
# final: float16
import torch

from registry import LOADERS

pipe = LOADERS["sana"]()
pipe.vae.to(torch.bfloat16)
other = LOADERS["flux"]()
other.vae.to(torch.bfloat16)
