import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("someone/sana-600m-anime", variant="bf16", torch_dtype=torch.bfloat16)
pipe.to("cuda")
