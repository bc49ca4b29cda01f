from functools import lru_cache

import torch
from diffusers import SanaPipeline


@lru_cache(maxsize=1)
@torch.inference_mode()
def get_pipe():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.text_encoder.to(torch.bfloat16)
    return pipe.to("cuda")
