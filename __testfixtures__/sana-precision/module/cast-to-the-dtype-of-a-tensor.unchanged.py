import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
latents = torch.zeros(1, 32, 16, 16, dtype=torch.bfloat16, device="cuda")
pipe.text_encoder.to(torch.bfloat16)
pipe.vae.to(latents)
