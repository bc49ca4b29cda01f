import torch
from diffusers import FluxPipeline, SanaPipeline

flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev")
flux.to("cuda", torch_dtype=torch.bfloat16)
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
sana.to("cuda")
