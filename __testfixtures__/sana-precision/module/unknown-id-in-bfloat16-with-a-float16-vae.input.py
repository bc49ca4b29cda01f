import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("acme/sana-posters", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.float16)
image = pipe.to("cuda")(prompt="a travel poster")[0]
