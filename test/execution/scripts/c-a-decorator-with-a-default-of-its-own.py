# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def recasting(make, dtype=torch.bfloat16):
    def made(*args, **kwargs):
        pipe = make(*args, **kwargs)
        pipe.vae.to(dtype)
        return pipe

    return made


@recasting
def load():
    return SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )


pipe = load()
pipe("a cat")
