import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("acme/sana-posters")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a travel poster")[0]
