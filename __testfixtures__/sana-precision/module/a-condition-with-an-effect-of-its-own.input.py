import torch
from diffusers import SanaPipeline
from memory import enable_offload

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
if enable_offload("cuda"):
    pipe.vae.to(torch.bfloat16)
image = pipe("a cat").images[0]
