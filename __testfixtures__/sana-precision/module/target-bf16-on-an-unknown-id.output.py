import torch
from diffusers import SanaPipeline


def load(model_id: str):
    pipe = SanaPipeline.from_pretrained(model_id, torch_dtype=torch.bfloat16)
    return pipe.to("cuda")
