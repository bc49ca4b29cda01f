import torch

from .. import build


def main(prompt):
    pipe = build()
    pipe.vae.to(torch.bfloat16)
    pipe(prompt)
