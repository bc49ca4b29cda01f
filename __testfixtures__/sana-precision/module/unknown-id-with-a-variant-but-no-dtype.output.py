import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("acme/sana-posters", variant="bf16", torch_dtype=torch.bfloat16)
image = pipe.to("cuda")(prompt="a travel poster", generator=torch.Generator("cuda"))[0]
