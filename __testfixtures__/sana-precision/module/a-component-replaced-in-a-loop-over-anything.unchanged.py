import torch
from diffusers import SanaPipeline
from zoo import all_vaes

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for vae in all_vaes():
    pipe.vae.to(torch.bfloat16)
    pipe("a cat").images[0].show()
    pipe.vae = vae
