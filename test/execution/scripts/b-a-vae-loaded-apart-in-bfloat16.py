# expect: rewritten
# final: float16
import torch
from diffusers import AutoencoderDC, SanaPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(MODEL, vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe("a cat")
