import torch
from diffusers import SanaPipeline

device = torch.device("cuda")
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.vae.to(device=device)
pipe.text_encoder.to(device=device)
pipe.transformer.to(device)
image = pipe(prompt="a kite over dunes")[0]
