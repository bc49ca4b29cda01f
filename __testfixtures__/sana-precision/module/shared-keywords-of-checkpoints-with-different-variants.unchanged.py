import torch
from diffusers import SanaPipeline

FP16 = dict(variant="fp16", torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **FP16)
pipe1 = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", **FP16)
pipe("x")
pipe1("x")
