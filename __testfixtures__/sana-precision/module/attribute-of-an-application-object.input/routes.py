import torch

from server import app

app.state.pipe.vae.to(torch.bfloat16)


def draw(prompt):
    return app.state.pipe(prompt)
