import torch
from diffusers import AutoencoderDC, SanaPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.bfloat16)
large = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", vae=vae, torch_dtype=torch.bfloat16)
small = SanaPipeline.from_pretrained(MODEL, vae=vae, variant="fp16", torch_dtype=torch.float16)
