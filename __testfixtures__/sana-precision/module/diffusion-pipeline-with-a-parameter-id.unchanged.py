import torch
from diffusers import DiffusionPipeline


def load(model_id: str):
    pipe = DiffusionPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe.to("cuda")
