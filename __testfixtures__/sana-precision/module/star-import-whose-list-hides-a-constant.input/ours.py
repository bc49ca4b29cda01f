from diffusers import SanaPipeline
from b import *


def load(): return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
