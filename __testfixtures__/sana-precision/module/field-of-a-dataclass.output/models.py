from dataclasses import dataclass

from diffusers import SanaPipeline


@dataclass
class Models:
    pipe: SanaPipeline
    device: str = "cuda"
