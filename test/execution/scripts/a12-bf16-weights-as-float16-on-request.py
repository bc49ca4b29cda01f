# expect: rewritten
# options: --target bf16
# final: bfloat16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.float16)
pipe("a cat")
