# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

params = dict(variant="fp16", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", **params)
pipe("a cat")
