import torch
from diffusers import SanaPipeline
from wrap import Proxy
import theirs

w = Proxy(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
w.vae.to(torch.bfloat16)
w.inner("x")
