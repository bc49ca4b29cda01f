import torch

from loaders import load


async def serve():
    pipe = await load()
    pipe.vae.to(torch.bfloat16)
    return pipe
