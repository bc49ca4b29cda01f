import torch
from diffusers import SanaPipeline

device = torch.device("cuda:1")
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.vae.to(device)
pipe.text_encoder.to("cpu")
pipe.transformer = pipe.transformer.to(device=device)
image = pipe(prompt="a kite over dunes")[0]
