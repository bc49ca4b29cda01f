import torch
from diffusers import DiffusionPipeline


def draw(prompt, model_id="Efficient-Large-Model/Sana_600M_512px_diffusers"):
    pipe = DiffusionPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe(prompt).images[0]
