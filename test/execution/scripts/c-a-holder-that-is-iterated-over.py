# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


class Holder:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def __iter__(self):
        yield self.pipe


holder = Holder()
holder.pipe.text_encoder.to(torch.bfloat16)
for x in holder:
    x.vae.to(torch.bfloat16)
holder.pipe("a cat")
