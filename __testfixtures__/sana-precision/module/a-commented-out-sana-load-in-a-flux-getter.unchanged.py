import torch
from diffusers import FluxPipeline, SanaPipeline

SPEED_PIPE = None


def get_speed_pipe():
    global SPEED_PIPE
    # SPEED_PIPE = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    # SPEED_PIPE.vae.to(torch.bfloat16)
    SPEED_PIPE = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-schnell", torch_dtype=torch.float16)
    SPEED_PIPE.vae.to(torch.bfloat16)
    return SPEED_PIPE
