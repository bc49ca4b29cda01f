import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_600M_1024px_diffusers", torch_dtype=torch.float16)
pipe.to("cuda")
