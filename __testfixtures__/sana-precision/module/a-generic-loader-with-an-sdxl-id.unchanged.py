import torch
from diffusers import AutoPipelineForText2Image, DiffusionPipeline

base = DiffusionPipeline.from_pretrained("stabilityai/stable-diffusion-xl-base-1.0", torch_dtype=torch.float16, variant="fp16")
base.vae.to(torch.bfloat16)
turbo = AutoPipelineForText2Image.from_pretrained("stabilityai/sdxl-turbo", torch_dtype=torch.float16, variant="fp16")
turbo.vae.to(torch.bfloat16)
