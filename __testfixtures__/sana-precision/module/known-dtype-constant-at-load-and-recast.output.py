import torch
from diffusers import SanaPipeline

DTYPE = torch.bfloat16

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=DTYPE)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
