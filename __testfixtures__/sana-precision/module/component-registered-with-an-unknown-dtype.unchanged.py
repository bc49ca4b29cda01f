import torch
from diffusers import SanaPipeline
from mylib import load_transformer

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.bfloat16, variant="fp16")
pipe.register_modules(transformer=load_transformer())
pipe.vae.to(torch.bfloat16)
pipe("a cat")
