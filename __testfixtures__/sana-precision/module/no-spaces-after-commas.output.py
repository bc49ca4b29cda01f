import torch
from diffusers import SanaPipeline

ID="Efficient-Large-Model/Sana_1600M_1024px_diffusers"
pipe=SanaPipeline.from_pretrained(ID,variant="fp16",torch_dtype=torch.float16)
pipe.vae.to("cuda")
image=pipe(prompt="a fox in a library",num_inference_steps=20)[0]
