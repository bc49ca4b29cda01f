# expect: unchanged
# severity: error
# reason: the cast of vae goes through a module of your own
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
outer = torch.nn.Module()
outer.vae = pipe.vae
outer.to(torch.bfloat16)
pipe("a cat")
