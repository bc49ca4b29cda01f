import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
if pipe.vae is not None:
    pass
else:
    print("no VAE: latents only")
latents = pipe.to("cuda")(prompt="a kite over dunes", output_type="latent")[0]
