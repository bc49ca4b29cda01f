# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
for m in (pipe.vae, pipe.text_encoder):
    m.to(torch.bfloat16)
pipe("a cat")
