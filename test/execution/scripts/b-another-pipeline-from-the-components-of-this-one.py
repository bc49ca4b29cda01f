# expect: rewritten
# final: float16 | float16
import torch
from diffusers import SanaPAGPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pag = SanaPAGPipeline(**pipe.components)
pag.text_encoder.to(torch.bfloat16)
pag("a cat")
