# expect: unchanged
# argv: new
import sys
import torch
from diffusers import SanaPipeline

dtype = torch.bfloat16 if "new" in sys.argv else torch.float16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=dtype)
pipe("a cat")
