import torch
from diffusers import SanaPipeline


def get_pipe(device: str):
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe.to(device, torch.bfloat16)
