# expect: unchanged
# severity: warning
import torch
from diffusers import SanaPipeline, SanaPAGPipeline

base = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
base.vae.to(torch.bfloat16)
parts = dict(base.components)
parts["vae"] = None
pag = SanaPAGPipeline(**parts)
pag.to("cuda", torch.bfloat16)
