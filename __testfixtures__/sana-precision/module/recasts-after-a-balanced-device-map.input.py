import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16, device_map="balanced"
)
pipe.vae.to(torch.bfloat16)
print(pipe.hf_device_map)
