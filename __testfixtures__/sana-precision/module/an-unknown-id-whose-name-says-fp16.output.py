import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("kpsss34/SANA600.fp16_Realistic_SFW_V1", torch_dtype=torch.bfloat16)
pipe.to("cuda")
image = pipe("a cat").images[0]
