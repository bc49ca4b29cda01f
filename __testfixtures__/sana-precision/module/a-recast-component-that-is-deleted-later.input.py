import torch
from diffusers import SanaPipeline


class Encoder:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)
        del self.pipe.vae
