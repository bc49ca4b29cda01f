import torch
from dataclasses import dataclass, asdict


@dataclass
class Kw:
    torch_dtype: object = torch.bfloat16
