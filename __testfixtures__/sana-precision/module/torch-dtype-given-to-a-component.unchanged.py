import torch
from diffusers import AutoencoderDC, SanaPipeline

ID = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(ID, subfolder="vae", torch_dtype=torch.float16)
vae.to(torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(ID, vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe.transformer.to(torch_dtype=torch.bfloat16)
