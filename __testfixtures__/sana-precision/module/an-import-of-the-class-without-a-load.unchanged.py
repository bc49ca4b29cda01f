import torch
from diffusers import SanaPipeline


def prepare(pipe: SanaPipeline, device: str) -> SanaPipeline:
    assert isinstance(pipe, SanaPipeline)
    return pipe.to(device)
