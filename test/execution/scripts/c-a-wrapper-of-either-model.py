# expect: unchanged
# severity: error
# reason: something else
import torch
from diffusers import SanaPipeline, FluxPipeline


class Wrap:
    def __init__(self, pipe):
        self.pipe = pipe

    def __getattr__(self, n):
        return getattr(self.pipe, n)


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
for p in (pipe, FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)):
    w = Wrap(p)
    w.vae.to(torch.bfloat16)
    w("x") if False else None
pipe("a cat")
