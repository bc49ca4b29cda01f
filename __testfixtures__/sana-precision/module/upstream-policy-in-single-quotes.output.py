import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained('Efficient-Large-Model/Sana_600M_512px_diffusers', variant='fp16', torch_dtype={'default': torch.bfloat16, 'transformer': torch.float16})
image = pipe.to('cuda')(prompt='a desert observatory')[0]
