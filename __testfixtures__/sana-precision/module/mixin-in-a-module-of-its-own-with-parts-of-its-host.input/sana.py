import torch
from diffusers import SanaPipeline
from mix import CastMixin


class Sana(CastMixin):
    parts = ("vae", "text_encoder")

    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
