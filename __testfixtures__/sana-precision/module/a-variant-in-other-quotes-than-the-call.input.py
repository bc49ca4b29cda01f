import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant='bf16', revision="main", torch_dtype=torch.bfloat16)
