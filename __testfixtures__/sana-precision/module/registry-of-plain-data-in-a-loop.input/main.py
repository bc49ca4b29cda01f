import torch
from registry import MODELS

pipes = {}
for kind, spec in MODELS.items():
    pipes[kind] = spec["cls"].from_pretrained(spec["id"], torch_dtype=spec["dtype"], variant=spec["variant"])
pipes["sana"].vae.to(torch.bfloat16)
for p in pipes.values():
    p("a cat")
