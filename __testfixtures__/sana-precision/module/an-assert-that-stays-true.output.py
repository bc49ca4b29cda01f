import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
assert pipe.transformer.dtype == torch.float16
assert pipe.vae.dtype != torch.float32
assert ready
