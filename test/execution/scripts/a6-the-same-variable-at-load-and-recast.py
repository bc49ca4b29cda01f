# expect: unchanged
# severity: none
# argv: float16
import sys
import torch
from diffusers import SanaPipeline

weight_dtype = getattr(torch, sys.argv[1])
pipe = SanaPipeline.from_pretrained("someone/sana", torch_dtype=weight_dtype)
pipe.vae.to(weight_dtype)
pipe.text_encoder.to(weight_dtype)
pipe("a cat")
