import torch
from diffusers import SanaPipeline

model_id =
pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
