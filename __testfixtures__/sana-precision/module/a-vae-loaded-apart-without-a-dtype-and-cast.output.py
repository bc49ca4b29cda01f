import torch
from diffusers import AutoencoderDC, SanaPipeline

model_id = "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers"
vae = AutoencoderDC.from_pretrained(model_id, subfolder="vae", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained(model_id, vae=vae, variant="bf16", torch_dtype=torch.bfloat16)
image = pipe(prompt="a harbour at low tide")[0]
