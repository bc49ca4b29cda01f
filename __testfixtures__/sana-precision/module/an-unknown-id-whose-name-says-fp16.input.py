import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("kpsss34/SANA600.fp16_Realistic_SFW_V1", torch_dtype=torch.bfloat16)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe("a cat").images[0]
