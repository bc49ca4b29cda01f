import torch
from diffusers import SanaPipeline, FluxPipeline

for cls, mid in [(SanaPipeline, "Efficient-Large-Model/Sana_600M_512px_diffusers"), (FluxPipeline, "black-forest-labs/FLUX.1-dev")]:
    pipe = cls.from_pretrained(mid, torch_dtype=torch.bfloat16)
    pipe("x")
