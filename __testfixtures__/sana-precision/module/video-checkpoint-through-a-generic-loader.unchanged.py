import torch
from diffusers import DiffusionPipeline

pipe = DiffusionPipeline.from_pretrained(
    "Efficient-Large-Model/Sana-Video_2B_720p_diffusers", torch_dtype=torch.bfloat16
)
pipe.vae.to(torch.float32)
video = pipe.to("cuda")(prompt="a map unrolls").frames[0]
