import torch
from diffusers import SanaPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
p.vae.to(torch.bfloat16)
NAMES = {torch.bfloat16: "bf16", torch.float16: "fp16"}
print(NAMES[p.vae.dtype])
p("x")
