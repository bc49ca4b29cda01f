# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
def dtype_for(name, default=torch.float16):
    if name == "vae":
        return torch.bfloat16
    return default
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=dtype_for("transformer"))
for part in ("vae", "text_encoder"):
    getattr(pipe, part).to(dtype_for(part))
pipe("x")
