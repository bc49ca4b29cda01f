# expect: rewritten
# final: float16
import torch

from registry import PIPES

PIPES["sana"].vae.to(torch.bfloat16)
PIPES["flux"].vae.to(torch.bfloat16)
for name in PIPES:
    PIPES[name]("a cat")
