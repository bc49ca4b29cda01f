# expect: unchanged
# argv: pag
import sys
import torch
from diffusers import SanaPAGPipeline, StableDiffusionXLPipeline

cls = SanaPAGPipeline if "pag" in sys.argv else StableDiffusionXLPipeline
pipe = cls.from_pretrained("someone/model", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
