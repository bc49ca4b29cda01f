# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

import theirs
from config import DTYPE

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
pipe("a cat")
theirs.pipe("a dog")
