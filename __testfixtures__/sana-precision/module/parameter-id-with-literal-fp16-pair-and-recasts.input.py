import torch
from diffusers import SanaPipeline


def load(model_id: str):
    pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
    pipe.to("cuda")
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe
