# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
DEFAULTS = {"variant": "fp16", "torch_dtype": torch.float32}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", **(DEFAULTS | {"torch_dtype": torch.float16, "variant": None}))
pipe.vae.to(torch.bfloat16)
