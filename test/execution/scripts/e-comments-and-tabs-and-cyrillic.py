# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

def draw(prompt):
	pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant='fp16',torch_dtype = torch.float16,)
	# Приводим VAE к bfloat16 🎨
	pipe.vae.to(torch.bfloat16) # type: ignore
	# 顺序很重要
	pipe.to("cuda")
	return pipe(prompt + " 🐈")

draw("кошка").images[0].save("кошка.png")
