import torch
from torch import nn
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
mods = nn.ModuleList([pipe.vae])
mods.append(pipe.text_encoder)
mods[0].to(torch.bfloat16)
for m in mods:
    m.to(torch.bfloat16)
pipe("a cat")
