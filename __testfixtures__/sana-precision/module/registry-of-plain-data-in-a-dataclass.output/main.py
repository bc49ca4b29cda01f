import torch
from models import SANA as spec

pipe = spec.cls.from_pretrained(spec.repo, torch_dtype=spec.dtype, variant=spec.variant)
pipe("x")
