import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_4.8B_1024px_diffusers", torch_dtype=DTYPE)
pipe.to("cuda")
