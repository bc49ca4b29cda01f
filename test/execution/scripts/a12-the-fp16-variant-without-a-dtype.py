# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16")
pipe("a cat", generator=torch.Generator().manual_seed(1))
