import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
if pipe.vae is None:
    print("latents only")
elif pipe.vae.config.scaling_factor > 0:
    pass
image = pipe.to("cuda")(prompt="a canal in winter")[0]
