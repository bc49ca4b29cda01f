import torch
from collections import defaultdict
from diffusers import SanaPipeline, FluxPipeline

z = defaultdict(list)
z["sana"].append(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
z["flux"].append(FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16))
z["sana"][0].vae.to(torch.bfloat16)
z["sana"][0]("x"); z["flux"][0]("x")
