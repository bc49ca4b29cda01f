# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def load_pipeline():
    return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


pipe = load_pipeline()
pipe.vae.to(torch.bfloat16)
pipe("a cat")
