import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers", variant="bf16", torch_dtype=torch.bfloat16
)
image = pipe.to("cuda")(prompt="a map of an island")[0]
