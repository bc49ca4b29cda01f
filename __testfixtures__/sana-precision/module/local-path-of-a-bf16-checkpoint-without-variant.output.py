import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "./checkpoints/Sana_1600M_1024px_BF16_diffusers/",
    torch_dtype=torch.bfloat16,
)
image = pipe.to("cuda")(prompt="a map of an island")[0]
