# expect: rewritten
# before: ValueError
# final: bfloat16
import torch
from diffusers import SanaPipeline

print("loading")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
pipe("a cat")
