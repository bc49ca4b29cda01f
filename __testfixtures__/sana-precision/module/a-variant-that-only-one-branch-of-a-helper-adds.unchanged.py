import torch
from diffusers import SanaPipeline


def options(fast):
    chosen = {"torch_dtype": torch.float16}
    if fast:
        chosen["variant"] = "fp16"
    return chosen


for fast in (True, False):
    pipe = SanaPipeline.from_pretrained("studio/our-sana", **options(fast))
    pipe.vae.to(torch.bfloat16)
