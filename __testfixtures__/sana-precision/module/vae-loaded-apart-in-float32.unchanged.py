import torch
from diffusers import AutoencoderDC, SanaPipeline

model_id = "Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(model_id, subfolder="vae", torch_dtype=torch.float32)
pipe = SanaPipeline.from_pretrained(model_id, vae=vae, torch_dtype=torch.bfloat16)
pipe.to("cuda")
image = pipe(prompt="a snow globe with a city inside")[0]
