# expect: rewritten
# final: float16
# follows: tensors
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
latents = torch.randn(1)
if latents.dtype != pipe.vae.dtype:
    latents = latents.to(pipe.vae.dtype)
pipe("a cat")
