import torch
from diffusers import SanaPipeline


class Holder: pass
holder = Holder()
holder.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for x in vars(holder).values():
    pass
holder.pipe("a cat")
