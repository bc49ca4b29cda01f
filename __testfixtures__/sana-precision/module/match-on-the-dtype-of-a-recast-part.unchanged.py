import torch
from diffusers import SanaPipeline

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
p.vae.to(torch.bfloat16)
match p.vae.dtype:
    case torch.bfloat16:
        print("bf")
    case _:
        print("other")
p("x")
