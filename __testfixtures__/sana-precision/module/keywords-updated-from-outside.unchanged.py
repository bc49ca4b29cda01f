import torch
from diffusers import SanaPipeline


def load(path, extra):
    kwargs = {"variant": "fp16", "torch_dtype": torch.float16}
    kwargs.update(extra)
    pipe = SanaPipeline.from_pretrained(path, **kwargs)
    pipe.vae.to(torch.bfloat16)
    return pipe
