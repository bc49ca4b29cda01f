import torch
from diffusers import SanaPipeline


def load(path: str, device: str, dtype: torch.dtype):
    pipe = SanaPipeline.from_pretrained(path).to(device, dtype)
    pipe.set_progress_bar_config(disable=True)
    return pipe
