from diffusers import SanaPipeline
from torch import bfloat16, float16

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=float16)
latents = latents.to(float16)
