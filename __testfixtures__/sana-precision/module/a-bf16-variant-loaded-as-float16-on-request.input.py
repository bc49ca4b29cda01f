import torch
from diffusers import SanaPipeline


def load(model_id):
    return SanaPipeline.from_pretrained(model_id, variant="bf16", torch_dtype=torch.float16)
