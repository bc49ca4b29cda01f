# expect: unchanged
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", revision="0a1b2c3", torch_dtype=torch.float16)
pipe("a cat")
