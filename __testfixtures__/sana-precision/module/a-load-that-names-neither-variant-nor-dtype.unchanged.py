import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers")
pipe.to("cuda" if torch.cuda.is_available() else "cpu")
