import torch
from diffusers import SanaPipeline


class Holder:
    pipe = None

    @classmethod
    def start(cls):
        cls.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
