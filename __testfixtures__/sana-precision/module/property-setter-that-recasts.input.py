import torch
from diffusers import SanaPipeline


class Holder:
    def __init__(self):
        self._pipe = None

    @property
    def pipe(self):
        return self._pipe

    @pipe.setter
    def pipe(self, value):
        value.text_encoder.to(torch.bfloat16)
        self._pipe = value


h = Holder()
h.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
h.pipe.vae.to(torch.bfloat16)
h.pipe("x")
