import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers",
    variant="bf16",
    torch_dtype=torch.bfloat16,
)
pipe.vae.to(torch.bfloat16)
