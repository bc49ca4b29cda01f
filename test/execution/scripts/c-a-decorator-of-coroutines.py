# expect: rewritten
# final: float16
import asyncio, functools, torch
from diffusers import SanaPipeline
def logged(fn):
    @functools.wraps(fn)
    async def inner(*a, **k):
        return await fn(*a, **k)
    return inner
@logged
async def load(repo):
    return SanaPipeline.from_pretrained(repo, torch_dtype=torch.float16, variant="fp16")
@logged
async def soften(pipe, *parts, dtype=torch.bfloat16):
    for part in parts:
        getattr(pipe, part).to(dtype)
async def main():
    pipe = await load("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
    await soften(pipe, "vae", "text_encoder")
    pipe("x")
asyncio.run(main())
