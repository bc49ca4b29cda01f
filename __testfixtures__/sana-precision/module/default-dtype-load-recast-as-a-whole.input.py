import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
pipe.to(torch.float16)
pipe.to("cuda")
image = pipe(prompt="a clockwork hummingbird")[0]
