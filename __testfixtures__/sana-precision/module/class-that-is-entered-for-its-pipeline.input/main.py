import torch

from session import Session

with Session() as pipe:
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
