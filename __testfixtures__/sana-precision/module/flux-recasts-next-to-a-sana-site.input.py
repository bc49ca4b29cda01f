import torch
from diffusers import FluxPipeline, SanaPipeline

flux = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
flux.vae.to(torch.bfloat16)
sana.vae.to(torch.bfloat16)
flux.text_encoder.to(torch.bfloat16)
sana.text_encoder.to(torch.bfloat16)
images = [p("a cat").images[0] for p in (flux, sana)]
