# expect: unchanged
# severity: warning
# reason: decided at run time
import torch
from diffusers import SanaPipeline
from studio import resolve_dtype

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(resolve_dtype("vae"))
pipe("a tree")
