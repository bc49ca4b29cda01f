# expect: unchanged
# severity: warning
import torch
from functools import partial
from diffusers import SanaPipeline

load = partial(SanaPipeline.from_pretrained, torch_dtype=torch.float16)
a = load("Efficient-Large-Model/Sana_600M_512px_diffusers")
a.vae.to(torch.bfloat16)
b = load("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
b("x")
