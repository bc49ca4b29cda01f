import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
for part in [pipe.vae, pipe.text_encoder, pipe.transformer]:
    part.to("cuda", dtype=torch.bfloat16)
    part.requires_grad_(False)
image = pipe(prompt="a kite over dunes")[0]
