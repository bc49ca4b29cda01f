import torch
from diffusers import AutoencoderDC, SanaPipeline

vae = AutoencoderDC.from_single_file("vae.safetensors", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
