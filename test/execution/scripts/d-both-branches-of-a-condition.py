# expect: rewritten
# final: float16
# argv: --tiling
import sys
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if "--tiling" in sys.argv:
    pipe.vae.to(torch.bfloat16)
    pipe.vae.enable_tiling()
else:
    pipe.vae.to(torch.bfloat16)
pipe("a cat")
