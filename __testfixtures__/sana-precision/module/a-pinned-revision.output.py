import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    revision="8d5a9b1c2f0e4f7d9a6b3c2e1d0f9a8b7c6d5e4f",
    torch_dtype=torch.float16,
)
pipe.to("cuda")
