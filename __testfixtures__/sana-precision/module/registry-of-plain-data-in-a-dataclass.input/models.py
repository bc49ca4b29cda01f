import torch
from dataclasses import dataclass
from diffusers import SanaPipeline


@dataclass
class Spec:
    cls: type
    repo: str
    dtype: object = torch.float16
    variant: str = "fp16"


SANA = Spec(SanaPipeline, "Efficient-Large-Model/Sana_600M_512px_diffusers")
