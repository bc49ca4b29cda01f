import torch
from diffusers import SanaPipeline

from parts import vae

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", vae=vae(), variant="fp16", torch_dtype=torch.float16)
