import torch
from diffusers import SanaSprintImg2ImgPipeline, SanaSprintPipeline

text2img = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
img2img = SanaSprintImg2ImgPipeline.from_pipe(text2img, torch_dtype=torch.bfloat16)
img2img.to("cuda")
