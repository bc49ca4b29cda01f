import torch
from diffusers import SanaPipeline

from parts import text_encoder

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", text_encoder=text_encoder(), variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
