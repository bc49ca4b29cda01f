import torch

from server import app



def draw(prompt):
    return app.state.pipe(prompt)
