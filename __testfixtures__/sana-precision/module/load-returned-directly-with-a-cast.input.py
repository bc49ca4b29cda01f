import torch
from diffusers import SanaSprintPipeline


def get_pipe():
    return SanaSprintPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16
    ).to("cuda", torch.bfloat16)
