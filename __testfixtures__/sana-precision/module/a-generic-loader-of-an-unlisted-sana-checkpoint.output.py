import torch
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained("Efficient-Large-Model/Sana_9000M_diffusers", torch_dtype=torch.float16)
