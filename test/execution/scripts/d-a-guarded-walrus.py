# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if (vae := getattr(pipe, "vae", None)) is not None:
    vae.to(torch.bfloat16)
vae.enable_slicing()
pipe("a cat")
