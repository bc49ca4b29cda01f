import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers")
pipe.to("cuda", torch_dtype=torch.bfloat16)
image = pipe("a cat").images[0]
