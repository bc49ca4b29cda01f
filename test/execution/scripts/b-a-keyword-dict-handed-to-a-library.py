# expect: rewritten
# final: float16
import mylib
import torch
from diffusers import SanaPipeline

kw = dict(torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **kw)
pipe.vae.to(torch.bfloat16)
mylib.load("x/y", variant="fp16", **kw)
mylib.load("x/y", kw)
pipe("a cat")
