# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
kw = {"torch_dtype": torch.bfloat16, "variant": "fp16"}
del kw["variant"]
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **kw)
pipe.vae.to(torch.float16)
