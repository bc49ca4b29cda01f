import torch
from diffusers import DPMSolverMultistepScheduler, StableDiffusion3Pipeline

SANA = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
pipe = StableDiffusion3Pipeline.from_pretrained("stabilityai/stable-diffusion-3.5-medium", torch_dtype=torch.float16)
pipe.scheduler = DPMSolverMultistepScheduler.from_pretrained(SANA, subfolder="scheduler")
pipe.vae.to(torch.bfloat16)
