import torch
from registry import MODELS

pipe = MODELS["sana"]["cls"].from_pretrained(MODELS["sana"]["id"], torch_dtype=MODELS["sana"]["dtype"], variant=MODELS["sana"]["variant"])
pipe("a cat")
