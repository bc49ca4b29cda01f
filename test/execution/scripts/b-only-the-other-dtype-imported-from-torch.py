# expect: rewritten
# final: float16
from torch import bfloat16
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=bfloat16)
pipe.vae.to(bfloat16)
pipe("a cat")
