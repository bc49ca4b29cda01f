# expect: rewritten
# final: float16
import torch

from company.models.loaders import load

pipe = load()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
