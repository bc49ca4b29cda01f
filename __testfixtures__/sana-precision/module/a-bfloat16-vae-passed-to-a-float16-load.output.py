import torch
from diffusers import AutoencoderDC, SanaPipeline

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", variant="fp16", torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained(MODEL, vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
