import torch
from diffusers import SanaPipeline


def load(path):
    kwargs = {"torch_dtype": torch.float16}
    kwargs["variant"] = "fp16"
    try:
        return SanaPipeline.from_pretrained(path, **kwargs)
    except OSError:
        kwargs.pop("variant")
        return SanaPipeline.from_pretrained(path, **kwargs)
