import torch
from xfuser import xFuserSanaPipeline, xFuserSanaSprintPipeline

pipe = xFuserSanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
sprint = xFuserSanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.float16)
sprint.text_encoder.to(torch.bfloat16)
