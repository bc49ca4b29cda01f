# expect: rewritten
# final: float16
import asyncio

import torch

from loaders import load


async def main():
    pipe = await load()
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")


asyncio.run(main())
