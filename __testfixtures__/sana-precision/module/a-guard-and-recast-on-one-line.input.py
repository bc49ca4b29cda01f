import torch
from diffusers import SanaPipeline

m = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if hasattr(m, "vae"): m.vae.to(torch.bfloat16)
if hasattr(m, "text_encoder"): m.text_encoder.to(torch.bfloat16)
m.to("cuda")
