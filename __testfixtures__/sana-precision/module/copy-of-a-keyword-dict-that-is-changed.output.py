import torch
from diffusers import SanaPipeline, FluxPipeline

base = {"torch_dtype": torch.float16}
flux_kw = base.copy()
flux_kw["torch_dtype"] = torch.bfloat16
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", **base)
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", **flux_kw)
sana("x"); flux("x")
