import torch
from diffusers import AutoencoderDC, SanaPipeline, SanaTransformer2DModel

MODEL = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.bfloat16)
transformer = SanaTransformer2DModel.from_pretrained(MODEL, subfolder="transformer", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(MODEL, vae=vae, transformer=transformer, torch_dtype=torch.bfloat16)
