# expect: rewritten
# final: bfloat16
# argv: someone/sana
import sys
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(sys.argv[1])
pipe.to("cuda")
pipe.to(torch.bfloat16)
pipe("a cat")
