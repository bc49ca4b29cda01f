import torch

from loaders import load


async def serve():
    pipe = await load()
    return pipe
