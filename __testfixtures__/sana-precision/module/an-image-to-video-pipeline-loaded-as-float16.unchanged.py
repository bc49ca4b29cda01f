import torch
from diffusers import SanaImageToVideoPipeline

pipe = SanaImageToVideoPipeline.from_pretrained("Efficient-Large-Model/Sana-Video_2B_480p_diffusers", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
