import torch
from diffusers import SanaPipeline

SNAPSHOT = "/cache/models--Efficient-Large-Model--Sana_1600M_1024px_diffusers/snapshots/3f5d2d1"
pipe = SanaPipeline.from_pretrained(SNAPSHOT, torch_dtype=torch.float16)
pipe.to("cuda")
