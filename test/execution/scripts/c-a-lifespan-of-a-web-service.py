# expect: rewritten
# final: bfloat16
import asyncio
from contextlib import asynccontextmanager

import torch
from diffusers import SanaSprintPipeline
from fastapi import FastAPI

state = {}

@asynccontextmanager
async def lifespan(app):
    pipeline = SanaSprintPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.float32
    )
    pipeline = pipeline.to("cuda", dtype=torch.bfloat16)
    state["pipe"] = pipeline
    state["pipe"].vae.enable_tiling()
    yield
    state.clear()

app = FastAPI(lifespan=lifespan)

async def main():
    async with lifespan(app):
        out = state["pipe"]("x", num_inference_steps=2)
        print(out.images[0])

asyncio.run(main())
