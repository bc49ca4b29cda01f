# expect: unchanged
# severity: error
# reason: something else
import torch
from diffusers import SanaPipeline

import registry


def tune(pipe):
    if isinstance(pipe, SanaPipeline):
        pipe.vae.to(torch.bfloat16)
    return pipe


tune(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16))
tune(registry.find("other"))
