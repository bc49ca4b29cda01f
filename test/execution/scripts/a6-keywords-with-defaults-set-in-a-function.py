# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
def load(model, **kwargs):
    kwargs.setdefault("variant", "fp16")
    kwargs.setdefault("torch_dtype", torch.float16)
    pipe = SanaPipeline.from_pretrained(model, **kwargs)
    pipe.vae.to(torch.bfloat16)
    return pipe
load("Efficient-Large-Model/Sana_1600M_1024px_diffusers")("x")
