import torch
from diffusers import SanaPipeline

from constants import LOW_PRECISION_PARTS

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for name in LOW_PRECISION_PARTS:
    getattr(pipe, name).to(torch.bfloat16)
pipe("a cat")
