# expect: rewritten
# final: float16
import torch

import loaders


def draw(prompt):
    pipe = loaders.load()
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt)


draw("a cat")
draw("a dog")
