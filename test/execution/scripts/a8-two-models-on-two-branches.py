# expect: rewritten
# final: float16
# argv: sana
import sys
import torch
from diffusers import SanaPipeline, StableDiffusionPipeline

kind = sys.argv[1]
if kind == "sd":
    pipe = StableDiffusionPipeline.from_pretrained("someone/sd", torch_dtype=torch.float16)
    pipe.vae.to(torch.float32)
elif kind == "sana":
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
pipe.to("cuda")
pipe("a cat")
