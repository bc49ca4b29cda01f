import torch

from ours import load


def draw(prompt):
    from theirs import load

    pipe = load()
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)
