import torch

from loaders import load


def draw(prompt):
    pipe = load()
    try:
        return pipe(prompt)
    finally:
        pipe.vae.to("cpu")
