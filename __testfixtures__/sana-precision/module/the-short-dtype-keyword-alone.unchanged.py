import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", dtype=torch.float16)
pipe.to("cuda")
noise = torch.randn(1, 32, 16, 16, device="cuda", dtype=torch.float16)
