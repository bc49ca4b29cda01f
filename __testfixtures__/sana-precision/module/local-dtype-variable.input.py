import torch
from diffusers import SanaPipeline


def load():
    model_id = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    dtype = torch.bfloat16
    pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=dtype)
    pipe.vae.to(dtype)
    pipe.text_encoder.to(dtype)
    return pipe.to("cuda")
