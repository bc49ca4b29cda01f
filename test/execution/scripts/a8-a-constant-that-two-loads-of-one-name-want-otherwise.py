# expect: rewritten
# final: bfloat16
# before: ValueError
import sys, torch
from diffusers import SanaPipeline
V = "fp16"
D = torch.float16
if len(sys.argv) > 1:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant=V, torch_dtype=D)
else:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant=V, torch_dtype=D)
pipe.vae.to(torch.bfloat16)
