import torch
from diffusers import SanaPipeline, FluxPipeline


class Wrap:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __getattr__(self, name):
        if name == "vae":
            return self.b.vae
        return getattr(self.a, name)


w = Wrap(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16), FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
w.vae.to(torch.bfloat16)
w.text_encoder.to(torch.bfloat16)
w.a("x"); w.b("x")
