import torch
from diffusers import SanaPipeline

model_id = "Efficient-Large-Model/Sana_600M_512px_diffusers"
pipe = SanaPipeline.from_pretrained(model_id, variant="fp16", torch_dtype=torch.float16).to("cuda").to(torch.bfloat16)
image = pipe(prompt="a fox in a library")[0]
