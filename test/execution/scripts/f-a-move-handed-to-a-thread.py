# expect: rewritten
# final: float16
import asyncio
import contextlib

import torch
from diffusers import SanaPipeline


async def main():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    await asyncio.to_thread(pipe.to, "cuda")
    pipe.vae.to(torch.bfloat16)
    with contextlib.ExitStack() as stack:
        stack.callback(pipe.to, "cpu")
        pipe("a cat")


asyncio.run(main())
