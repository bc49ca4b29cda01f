# expect: rewritten
# final: float16
from diffusers import SanaPipeline
from b import *

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
pipe("a cat")
