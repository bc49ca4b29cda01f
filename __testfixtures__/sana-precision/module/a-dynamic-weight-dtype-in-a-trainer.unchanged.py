import torch
from accelerate import Accelerator
from diffusers import AutoencoderDC, SanaPipeline

accelerator = Accelerator(mixed_precision="bf16")
weight_dtype = torch.bfloat16 if accelerator.mixed_precision == "bf16" else torch.float32
vae = AutoencoderDC.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", subfolder="vae", torch_dtype=torch.float32)
vae.to(accelerator.device, dtype=weight_dtype)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", vae=vae, torch_dtype=weight_dtype)
