from dataclasses import dataclass


@dataclass
class Settings:
    model: str = "Efficient-Large-Model/Sana_600M_512px_diffusers"
    variant: str = "fp16"
