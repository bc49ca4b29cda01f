from diffusers import AutoencoderDC, SanaPipeline
import torch

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
vae = AutoencoderDC.from_pretrained("some/vae", torch_dtype=torch.float16)
pipe.register_modules(vae=vae)
