# expect: rewritten
# final: float16
import torch
from torch import nn
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
mods = nn.ModuleDict({"vae": pipe.vae})
mods.to(torch.bfloat16)
mods["vae"].to(torch.bfloat16)
pipe("a cat")
