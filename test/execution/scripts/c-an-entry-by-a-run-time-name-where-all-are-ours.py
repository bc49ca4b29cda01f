# expect: rewritten
# final: float16
# argv: pipe
import sys

import torch
from diffusers import SanaPipeline

holder = {"pipe": SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)}
holder["pipe"].text_encoder.to(torch.bfloat16)
holder[sys.argv[1]].vae.to(torch.bfloat16)
holder["pipe"]("a cat")
