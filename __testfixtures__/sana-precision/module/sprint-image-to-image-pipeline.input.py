import torch
from diffusers import SanaSprintImg2ImgPipeline
from diffusers.utils import load_image

pipe = SanaSprintImg2ImgPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16
)
pipe.vae.to(torch.bfloat16)
pipe.to("cuda")
image = pipe(prompt="a cute penguin", image=load_image("penguin.png"), strength=0.5).images[0]
