import torch
from diffusers import SanaPipeline


def build(model_id: str, dtype: torch.dtype):
    pipe = SanaPipeline.from_pretrained(model_id, torch_dtype=dtype)
    pipe.vae.to(dtype)
    pipe.text_encoder.to(dtype)
    return pipe.to("cuda")
