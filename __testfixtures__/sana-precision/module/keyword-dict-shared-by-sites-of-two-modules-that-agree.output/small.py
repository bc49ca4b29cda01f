from diffusers import SanaPipeline

from config import OPTIONS

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **OPTIONS)
