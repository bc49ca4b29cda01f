import torch

import ours
import state
import theirs


def draw(prompt):
    state.pipe.vae.to(torch.bfloat16)
    return state.pipe(prompt)
