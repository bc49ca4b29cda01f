import torch
from diffusers import SanaPipeline
from fp8 import convert_to_fp8

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.bfloat16)
pipe.transformer = convert_to_fp8(pipe.transformer)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
