import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
vae, encoder = pipe.vae, pipe.text_encoder
vae.to(torch.bfloat16)
encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a snow leopard")[0]
