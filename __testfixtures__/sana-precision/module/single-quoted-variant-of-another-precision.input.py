import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained('Efficient-Large-Model/Sana_600M_512px_diffusers', variant='bf16', torch_dtype=torch.bfloat16)
image = pipe.to('cuda')(prompt='a fox in a library')[0]
