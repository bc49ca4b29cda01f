from diffusers import AutoencoderDC, SanaPipeline
import torch

ID = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(ID, subfolder="vae", torch_dtype=torch.float32)
pipe = SanaPipeline.from_pretrained(ID, vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
