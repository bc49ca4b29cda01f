import torch
from diffusers import SanaPipeline
from mylib import speed_up

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.bfloat16, variant="fp16")
pipe.transformer = speed_up(pipe.transformer)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
