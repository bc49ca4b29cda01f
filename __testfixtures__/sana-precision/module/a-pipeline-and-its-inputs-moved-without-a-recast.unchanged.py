import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
pipe.to("cuda")
pipe.vae.to("cuda")
latents = torch.randn(1, 32, 32, 32).to("cuda", torch.bfloat16)
image = pipe.vae.decode(latents.to(pipe.vae.dtype)).sample.float()
