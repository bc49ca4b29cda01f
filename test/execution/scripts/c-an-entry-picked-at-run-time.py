# expect: unchanged
# argv: sana
import sys
import torch
from diffusers import FluxPipeline, SanaPipeline

pipes = {}
pipes["sana"] = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipes["flux"] = FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16)
chosen = pipes[sys.argv[1]]
chosen.vae.to("cuda", dtype=torch.bfloat16)
chosen("a cat")
