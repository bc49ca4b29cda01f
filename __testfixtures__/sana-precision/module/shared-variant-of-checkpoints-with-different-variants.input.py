import torch
from diffusers import SanaPipeline

VARIANT = "fp16"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", variant=VARIANT, torch_dtype=torch.bfloat16)
pipe1 = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant=VARIANT, torch_dtype=torch.bfloat16)
pipe2 = SanaPipeline.from_pretrained("me/own", variant=VARIANT, torch_dtype=torch.bfloat16)
