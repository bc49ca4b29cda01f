import torch
from diffusers import SanaPipeline


class MyPipe(SanaPipeline):
    @classmethod
    def from_pretrained(cls, path, **kw):
        pipe = super().from_pretrained(path, **kw)
        pipe.vae.to(torch.bfloat16)
        return pipe


p = MyPipe.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
p.text_encoder.to(torch.bfloat16)
p("x")
