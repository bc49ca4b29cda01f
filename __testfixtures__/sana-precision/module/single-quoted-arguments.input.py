import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained('Efficient-Large-Model/Sana_1600M_1024px_diffusers', torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
image = pipe.to('cuda')(prompt='a fox in a library')[0]
