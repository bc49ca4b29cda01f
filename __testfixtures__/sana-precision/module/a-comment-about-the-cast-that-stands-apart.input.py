import torch
from diffusers import SanaPipeline

# everything in float16, says the model card
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
# bfloat16 below

pipe.vae.to(torch.bfloat16)
pipe.to("cuda")
