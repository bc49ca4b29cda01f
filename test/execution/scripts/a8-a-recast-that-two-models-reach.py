# expect: unchanged
# severity: error
# argv: sana
import sys
import torch
from diffusers import FluxPipeline, SanaPipeline

if sys.argv[1] == "sana":
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
else:
    pipe = FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
