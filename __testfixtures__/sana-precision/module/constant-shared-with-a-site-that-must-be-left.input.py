import torch
from diffusers import SanaPipeline, FluxPipeline

HALF = torch.bfloat16
VARIANT = "bf16"
a = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=HALF)
kwargs = dict(torch_dtype=HALF, variant=VARIANT)
print(VARIANT)
b = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **kwargs)
a("x"); b("x")
