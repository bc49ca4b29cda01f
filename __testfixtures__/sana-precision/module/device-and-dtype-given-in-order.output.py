import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.vae.to("cuda")
pipe.text_encoder.to(torch.device("cuda"), non_blocking=True)
pipe.transformer.to("cuda")
image = pipe(prompt="a kite over dunes")[0]
