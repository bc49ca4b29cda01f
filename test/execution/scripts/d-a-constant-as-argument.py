# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16
DEVICE = "cuda"

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.to(DEVICE)
pipe.vae.to(DTYPE)
pipe("a cat", latents=torch.randn(1, 32, 16, 16, dtype=DTYPE))
