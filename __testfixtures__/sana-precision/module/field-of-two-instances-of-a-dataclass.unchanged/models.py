from dataclasses import dataclass
from typing import Any


@dataclass
class Models:
    pipe: Any
    device: str = "cuda"
