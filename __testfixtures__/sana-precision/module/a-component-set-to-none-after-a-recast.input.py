import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
embeds, mask, _, _ = pipe.encode_prompt("a cat")
pipe.text_encoder = None
