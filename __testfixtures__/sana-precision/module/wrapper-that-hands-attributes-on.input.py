import torch
from diffusers import SanaPipeline


class Wrap:
    def __init__(self, pipe):
        self.pipe = pipe

    def __getattr__(self, n):
        return getattr(self.pipe, n)


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
w = Wrap(pipe)
w.vae.to(torch.bfloat16)
w.to("cuda")
pipe("a cat")
