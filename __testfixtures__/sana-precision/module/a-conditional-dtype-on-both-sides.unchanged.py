import torch
from diffusers import SanaPipeline

dtype = torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=dtype)
pipe.vae.to(dtype)
pipe.text_encoder.to(dtype=dtype)
