import torch
from diffusers import SanaPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
p.text_encoder.to(torch.bfloat16)
for param in p.vae.parameters():
    param.data = param.data.to(torch.bfloat16)
p("x")
