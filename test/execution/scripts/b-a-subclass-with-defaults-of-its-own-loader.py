# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
class MyPipe(SanaPipeline):
    @classmethod
    def from_pretrained(cls, *args, **kwargs):
        kwargs.setdefault("torch_dtype", torch.float16)
        pipe = super().from_pretrained(*args, **kwargs)
        pipe.vae.to(torch.bfloat16)
        return pipe
pipe = MyPipe.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16")
pipe.text_encoder.to(torch.bfloat16)
