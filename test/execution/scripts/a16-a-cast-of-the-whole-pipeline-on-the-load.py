# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPAGPipeline

pipe = SanaPAGPipeline.from_pretrained("someone/sana").to(torch.bfloat16)
pipe("a cat")
