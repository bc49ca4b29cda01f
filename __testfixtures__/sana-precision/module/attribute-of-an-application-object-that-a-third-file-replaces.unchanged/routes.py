import torch

from server import app


def draw(prompt):
    app.state.pipe.vae.to(torch.bfloat16)
    return app.state.pipe(prompt)
