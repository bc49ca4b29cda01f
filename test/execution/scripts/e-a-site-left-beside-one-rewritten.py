# expect: rewritten
# final: float16 | left
# argv: bfloat16
import sys
import torch
from diffusers import SanaPipeline

first = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
first.vae.to(torch.bfloat16)
second = SanaPipeline.from_pretrained("someone/sana", torch_dtype=getattr(torch, sys.argv[1]))
second.vae.to(torch.float16)
for pipe in (first, second):
    pipe("a cat")
