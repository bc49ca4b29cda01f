import torch
from diffusers import SanaPipeline

MODEL = "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"
encoder = SanaPipeline.from_pretrained(MODEL, transformer=None, vae=None, variant="bf16", torch_dtype=torch.bfloat16)
embeds = encoder.encode_prompt("a cat")
del encoder
decoder = SanaPipeline.from_pretrained(MODEL, text_encoder=None, torch_dtype=torch.float32)
