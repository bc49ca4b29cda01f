import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
latents = pipe("a cat", output_type="latent").images
image = pipe.vae.decode(latents.to(torch.bfloat16) / 0.41)
