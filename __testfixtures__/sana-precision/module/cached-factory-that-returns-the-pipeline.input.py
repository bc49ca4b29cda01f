from functools import lru_cache

import torch
from diffusers import SanaPipeline


@lru_cache(maxsize=1)
def get_pipe():
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.vae.to(torch.bfloat16)
    return pipe.to("cuda")


image = get_pipe()("a snow leopard").images[0]
