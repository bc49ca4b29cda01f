import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA_600M_1024px_diffusers",
    torch_dtype=torch.bfloat16,
)
pipe.vae.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a map of an island")[0]
