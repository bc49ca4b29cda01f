import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained('Efficient-Large-Model/Sana_1600M_1024px_diffusers', variant='fp16', torch_dtype=torch.float16)
image = pipe.to('cuda')(prompt='a fox in a library')[0]
