import torch
from diffusers import AutoencoderDC, SanaPipeline

model_id = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
vae = AutoencoderDC.from_pretrained(model_id, subfolder="vae", variant="fp16", torch_dtype=torch.float16)
pipe = SanaPipeline.from_pretrained(model_id, vae=vae, variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
image = pipe(prompt="a snow globe with a city inside")[0]
