import torch
from diffusers import SanaPipeline

DTYPES = {"Sana_1600M_1024px_diffusers": torch.float16}


def load(model_id):
    dtype = DTYPES.get(model_id.split("/")[-1], torch.bfloat16)
    pipe = SanaPipeline.from_pretrained(model_id, torch_dtype=dtype)
    pipe.vae.to(torch.bfloat16)
    return pipe
