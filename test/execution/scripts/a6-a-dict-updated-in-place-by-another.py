# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
kw = {"torch_dtype": torch.float16}
kw |= {"variant": "fp16", "use_safetensors": True}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", **kw)
pipe.vae.to(torch.bfloat16)
