import torch, sys
import sana_impl, flux_impl
from registry import REG

m = REG[sys.argv[1]]()
m.pipe.vae.to(torch.bfloat16)
m.pipe("x")
