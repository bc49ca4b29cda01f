import torch

import loaders


def draw(prompt):
    pipe = loaders.load()
    pipe.text_encoder.to(torch.bfloat16)
    return pipe(prompt)
