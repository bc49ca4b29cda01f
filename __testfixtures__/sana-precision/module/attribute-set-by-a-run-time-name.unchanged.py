import sys

import torch
from diffusers import SanaPipeline


class Holder: pass
holder = Holder()
setattr(holder, sys.argv[1], SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
holder.pipe.text_encoder.to(torch.bfloat16)
holder.pipe("a cat")
