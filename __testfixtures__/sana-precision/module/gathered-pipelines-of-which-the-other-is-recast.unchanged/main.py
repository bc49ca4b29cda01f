import asyncio

import torch

from loaders import load_flux, load_sana


async def serve():
    pipe = await load_sana()
    other = await load_flux()
    other.vae.to(torch.bfloat16)
    return pipe, other
