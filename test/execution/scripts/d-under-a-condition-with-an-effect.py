# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def ready():
    print("asked")
    return True


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if ready():
    pipe.vae.to(torch.bfloat16)
pipe("a cat")
