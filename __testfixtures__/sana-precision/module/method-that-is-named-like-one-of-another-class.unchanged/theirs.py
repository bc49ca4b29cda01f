import torch


def use(client):
    pipe = client.load()
    pipe.vae.to(torch.bfloat16)
