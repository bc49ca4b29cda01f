import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
assert pipe.vae.dtype == torch.bfloat16 and pipe.transformer.dtype is torch.float16
