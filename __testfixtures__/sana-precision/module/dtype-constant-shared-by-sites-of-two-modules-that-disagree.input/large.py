from diffusers import SanaPipeline

from config import DTYPE

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=DTYPE)
