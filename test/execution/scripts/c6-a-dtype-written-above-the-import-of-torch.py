# expect: rewritten
# final: float16 | float16 | float16
ID = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
NAMED = {"variant": "fp16"}
DTYPE = "float16"

import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(ID, **NAMED)
pipe.vae.to(torch.bfloat16)
pipe("a tree")

pipe = SanaPipeline.from_pretrained(ID, variant="fp16", torch_dtype=DTYPE)
pipe.vae.to(torch.bfloat16)
pipe("a cat")


def load(dtype="float16"):
    import torch as th

    pipe = SanaPipeline.from_pretrained(ID, variant="fp16", torch_dtype=dtype)
    pipe.text_encoder.to(th.bfloat16)
    return pipe


load()("a dog")
