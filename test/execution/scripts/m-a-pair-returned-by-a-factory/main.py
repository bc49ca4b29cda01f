# expect: rewritten
# final: float16
import torch

from loaders import load

pipe, device = load()
pipe.vae.to(device, dtype=torch.bfloat16)
pipe("a cat")
