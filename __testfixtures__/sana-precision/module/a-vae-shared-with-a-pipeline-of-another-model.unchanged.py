import torch
from diffusers import AutoencoderDC, SanaPipeline
from zoo import MyDCPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", variant="fp16", torch_dtype=torch.bfloat16)
other = MyDCPipeline.from_pretrained("someone/dc-model", vae=vae, torch_dtype=torch.bfloat16)
sana = SanaPipeline.from_pretrained(MODEL, vae=vae, variant="fp16", torch_dtype=torch.float16)
