import torch
from diffusers import AutoencoderTiny, SanaPipeline


class App:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.shrink()
        self.pipe.vae.to(torch.bfloat16)

    def shrink(self):
        self.pipe.vae = AutoencoderTiny.from_pretrained("madebyollin/taesana")
