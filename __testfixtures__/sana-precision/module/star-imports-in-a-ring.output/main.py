import torch
from diffusers import SanaPipeline
import a
from a import DTYPE
from b import VARIANT

p = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant=VARIANT, torch_dtype=DTYPE)
p("x")
