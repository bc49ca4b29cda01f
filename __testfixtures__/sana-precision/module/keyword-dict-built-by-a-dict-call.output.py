import torch
from diffusers import SanaPipeline

params = dict(variant="fp16", torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **params)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
