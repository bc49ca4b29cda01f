import torch

import loaders


def draw(prompt):
    pipe = loaders.load()
    return pipe(prompt)
