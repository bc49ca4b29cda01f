import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if pipe.vae.dtype != torch.bfloat16:
    pipe.vae.to(torch.bfloat16)
    if pipe.text_encoder is not None:
        pipe.text_encoder = pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
