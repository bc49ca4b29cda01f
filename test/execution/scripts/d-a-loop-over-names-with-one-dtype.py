# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
want = dict.fromkeys(("vae", "text_encoder"), torch.bfloat16)
for n, d in want.items():
    getattr(pipe, n).to(d)
