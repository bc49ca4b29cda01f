import torch
from diffusers import SanaPipeline


def load(path, precision):
    pipe = SanaPipeline.from_pretrained(path, variant="fp16", torch_dtype=torch.float16)
    match precision:
        case "bf16":
            pipe.vae.to(torch.bfloat16)
        case _:
            print("all float16")
    return pipe
