import sys

import torch
from diffusers import SanaPipeline


class Holder:
    def __init__(self):
        self.items = {"pipe": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)}

    def __getitem__(self, key):
        return self.items[key]


name = sys.argv[1]
holder = Holder()
holder.items["pipe"].text_encoder.to(torch.bfloat16)
holder[name].vae.to(torch.bfloat16)
holder["pipe"]("a cat")
