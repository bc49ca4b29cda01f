# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=torch.float16, variant="fp16")
cast = lambda m, d=torch.bfloat16: m.to(device="cuda", dtype=d)
cast(pipe.vae)
cast(pipe.text_encoder)
pipe("x")
