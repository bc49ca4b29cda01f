import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
latents = torch.randn(1, 32, 32, 32).half().to("cuda")
embeds = pipe.encode_prompt("a cat")[0].to(torch.bfloat16)
image = pipe(prompt_embeds=embeds.half(), latents=latents, output_type="pt").images.float()
