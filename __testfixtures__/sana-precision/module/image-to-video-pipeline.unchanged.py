import torch
from diffusers import SanaImageToVideoPipeline
from diffusers.utils import load_image

pipe = SanaImageToVideoPipeline.from_pretrained("Efficient-Large-Model/SANA-Video_2B_480p_diffusers")
pipe.transformer.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.vae.to(torch.float32)
video = pipe.to("cuda")(image=load_image("start.png"), prompt="a map unrolls").frames[0]
