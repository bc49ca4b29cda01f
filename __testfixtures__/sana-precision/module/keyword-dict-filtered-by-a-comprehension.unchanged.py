import torch
from diffusers import SanaPipeline

BASE = {"torch_dtype": torch.bfloat16, "variant": "fp16"}
kw = {k: v for k, v in BASE.items() if k != "torch_dtype"}
p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **kw)
p.vae.to(torch.bfloat16)
p("x")
