import diffusers
import torch

from registry import MODELS


def load(name):
    row = MODELS[name]
    pipe = getattr(diffusers, row["class_name"]).from_pretrained(row["repo"], variant=row["weight_variant"])
    for part, dtype in row["component_dtype_overrides"]:
        getattr(pipe, part).to(getattr(torch, dtype))
    return pipe
