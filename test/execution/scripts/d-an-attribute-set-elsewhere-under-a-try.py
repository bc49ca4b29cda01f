# expect: rewritten
# final: float16
import types

import torch
from diffusers import SanaPipeline

other = types.SimpleNamespace(vae=None)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.float16)
pipe.vae = pipe.vae.to(torch.bfloat16)
try:
    setattr(other, "vae", other.vae)
finally:
    print("done")
decoder = pipe.vae
decoder.to(torch.bfloat16)
pipe("a cat")
