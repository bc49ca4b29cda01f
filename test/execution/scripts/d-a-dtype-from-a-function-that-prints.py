# expect: unchanged
# severity: error
# reason: a function called for its dtype
import torch
from diffusers import SanaPipeline


def pick():
    print("picking")
    return torch.bfloat16


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(pick())
pipe("cat")
