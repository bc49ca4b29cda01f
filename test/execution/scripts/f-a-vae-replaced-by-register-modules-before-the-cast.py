# expect: unchanged
# severity: error
import torch
from diffusers import AutoencoderKL, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe = pipe.to("cuda")
pipe.register_modules(vae=AutoencoderKL.from_pretrained("stabilityai/sd-vae-ft-mse", torch_dtype=torch.float32))
pipe.vae.to(torch.bfloat16)
pipe("a cat")
