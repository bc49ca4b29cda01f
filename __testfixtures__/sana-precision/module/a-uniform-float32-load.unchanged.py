import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", torch_dtype=torch.float32)
pipe.to("cuda")
image = pipe("a cat").images[0]
