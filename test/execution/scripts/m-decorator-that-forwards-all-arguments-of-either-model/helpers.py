import functools

import torch


def logged(fn):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        return fn(*args, **kwargs)

    return inner


@logged
def soften(pipe):
    pipe.vae.to("cuda", torch.bfloat16)
