import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    torch_dtype=torch.float16,
)
pipe.to("cuda")

# cast VAE and text encoder to bfloat16
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe(prompt="a fox in a library")[0]
