import torch
from diffusers import SanaPipeline

ID="Efficient-Large-Model/Sana_1600M_1024px_diffusers"
pipe=SanaPipeline.from_pretrained(ID,torch_dtype=torch.bfloat16)
pipe.vae.to("cuda",torch.bfloat16)
image=pipe(prompt="a fox in a library",num_inference_steps=20)[0]
