# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaSprintImg2ImgPipeline
from diffusers.utils import load_image

pipe = SanaSprintImg2ImgPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.bfloat16)
pipe("a cat", image=load_image("cat.png"), strength=0.5)
