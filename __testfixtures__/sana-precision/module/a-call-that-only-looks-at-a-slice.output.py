import torch
from diffusers import SanaPipeline

names = ["transformer", "vae"]
skipped = ()
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
