import torch
from diffusers import FluxPipeline, SanaPipeline

common = {"torch_dtype": torch.float16, "use_safetensors": True}
flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", **common)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", **common)
pipe.vae.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
