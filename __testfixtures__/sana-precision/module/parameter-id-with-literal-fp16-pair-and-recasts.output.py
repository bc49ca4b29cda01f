import torch
from diffusers import SanaPipeline


def load(model_id: str):
    pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
    pipe.to("cuda")
    return pipe
