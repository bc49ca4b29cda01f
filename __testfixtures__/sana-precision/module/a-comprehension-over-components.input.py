import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
parts = [part.to("cuda", torch.bfloat16) for part in (pipe.vae, pipe.text_encoder)]
print(len(parts))
