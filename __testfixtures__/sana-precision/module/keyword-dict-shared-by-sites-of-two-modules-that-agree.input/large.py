from diffusers import SanaPipeline

from config import OPTIONS

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **OPTIONS)
