import torch
from diffusers import SanaPipeline
from util import is_bf16

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
p.vae.to(torch.bfloat16)
if is_bf16(p.vae):
    p.vae.enable_tiling()
p("x")
