import torch
from diffusers import SanaPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
parts = {name: getattr(p, name) for name in ("vae", "text_encoder")}
p("x")
