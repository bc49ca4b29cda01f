# expect: unchanged
# severity: none
import torch
from models import flux, sana

pipes = [sana()]
pipes.__setitem__(0, flux())
pipes[0].vae.to(torch.bfloat16)
pipes[0]("a cat")
