import torch
import sana_impl
from registry import REG

m = REG["sana"]()
m.pipe.vae.to(torch.bfloat16)
m.pipe("x")
