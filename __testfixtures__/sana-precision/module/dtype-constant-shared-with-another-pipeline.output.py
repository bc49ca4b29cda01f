import torch
from diffusers import FluxPipeline, SanaPipeline

DTYPE = torch.bfloat16

flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=DTYPE)
sana = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
images = [p.to("cuda")("a market in the rain").images[0] for p in (flux, sana)]
