import torch
from diffusers import SanaSprintPipeline

pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
transformer = pipe.transformer
transformer.to(torch.float32)
pipe.to("cuda")
