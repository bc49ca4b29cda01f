# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype="float16")
pipe(prompt="a cat", latents=torch.randn(1, 32, 16, 16))
