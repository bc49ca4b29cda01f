import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
if str(pipe.vae.dtype) != "torch.bfloat16":
    pipe.vae.to(torch.bfloat16)
if next(pipe.text_encoder.parameters()).dtype != torch.bfloat16:
    pipe.text_encoder.to(torch.bfloat16)
