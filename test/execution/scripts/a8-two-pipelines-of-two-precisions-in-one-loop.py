# expect: rewritten
# final: float16 | bfloat16
import torch
from diffusers import SanaPipeline, SanaSprintPipeline
dtype = torch.float16
a = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=dtype)
b = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=dtype)
for p in (a, b):
    p.vae.to(torch.bfloat16)
    p.text_encoder.to(torch.bfloat16)
    p.to("cuda")
