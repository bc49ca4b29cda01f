import torch
from diffusers import SanaPipeline
from zoo import next_vae

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for prompt in ["a cat", "a dog"]:
    pipe.vae.to(torch.bfloat16)
    pipe(prompt).images[0].save(f"{prompt}.png")
    pipe.vae = next_vae()
