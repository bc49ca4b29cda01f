# expect: unchanged
# severity: none
# argv: stabilityai/stable-diffusion-xl-base-1.0
import sys
import torch
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained(sys.argv[1], torch_dtype=torch.float16, variant="fp16")
pipe.vae.to(torch.bfloat16)
pipe("a cat")
