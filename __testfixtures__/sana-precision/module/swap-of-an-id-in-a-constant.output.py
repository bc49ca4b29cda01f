import torch
from diffusers import SanaPipeline

MODEL_ID = 'Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers'

pipe = SanaPipeline.from_pretrained(MODEL_ID, variant='bf16', torch_dtype=torch.bfloat16)
image = pipe.to('cuda')(prompt='a desert observatory')[0]
