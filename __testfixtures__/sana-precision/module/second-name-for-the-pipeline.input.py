import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
sana = pipe
sana.vae.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a snow leopard")[0]
