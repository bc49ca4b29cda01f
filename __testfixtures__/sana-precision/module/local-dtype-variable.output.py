import torch
from diffusers import SanaPipeline


def load():
    model_id = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    dtype = torch.float16
    pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=dtype)
    return pipe.to("cuda")
