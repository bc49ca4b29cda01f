import torch

from ...models.loaders import load


def draw(prompt):
    pipe = load()
    return pipe(prompt)
