import sys

import torch
from diffusers import SanaPipeline


class App:
    def __init__(self):
        self.sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.mode = "sana"

    def prep(self, name):
        p = getattr(self, name)
        p.vae.to(torch.bfloat16)
        self.sana.text_encoder.to(torch.bfloat16)


a = App()
a.prep(sys.argv[1])
a.sana("a cat")
