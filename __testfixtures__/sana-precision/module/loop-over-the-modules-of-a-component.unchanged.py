import torch
from diffusers import SanaPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for m in p.vae.modules():
    m.to(torch.bfloat16)
p("x")
