# expect: unchanged
# severity: error
# reason: goes through a module of your own
import torch
from torch import nn
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
holder = nn.Module()
holder.parts = nn.ModuleList([pipe.vae, pipe.text_encoder])
holder.half()
holder.bfloat16()
pipe("a cat")
