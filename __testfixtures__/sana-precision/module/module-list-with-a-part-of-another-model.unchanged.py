import torch
from diffusers import SanaPipeline, FluxPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
q = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
mods = torch.nn.ModuleList([p.vae, q.vae])
mods.to(torch.bfloat16)
p("x"); q("x")
