import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16
)
pipe.vae.to(torch.float32)
pipe.to("cuda")
image = pipe(prompt="a clockwork hummingbird")[0]
