# expect: rewritten
# final: float16 | float16
import torch
from diffusers import SanaPipeline, SanaPAGPipeline

base = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pag = SanaPAGPipeline(**base.components).to("cuda", torch.bfloat16)
pag("x")
