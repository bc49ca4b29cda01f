# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("someone/sana", variant="fp16", torch_dtype=torch.bfloat16)
pipe("a cat")
