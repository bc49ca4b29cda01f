import torch

from server import app

app.state.other.vae.to(torch.bfloat16)
