import torch

from ...models.loaders import load


def draw(prompt):
    pipe = load()
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)
