import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers",
    torch_dtype=torch.bfloat16,
)
pipe.to("cuda")
image = pipe(prompt="a tiny astronaut hatching from an egg on the moon").images[0]
image.save("sana15.png")
