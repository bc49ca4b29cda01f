import torch
from diffusers import AutoencoderDC, SanaSprintPipeline

MODEL = "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.float32)
pipe = SanaSprintPipeline.from_pretrained(MODEL, vae=vae, torch_dtype=torch.bfloat16)
