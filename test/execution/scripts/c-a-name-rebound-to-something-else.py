# expect: unchanged
# severity: none
# final: float16
import torch
from diffusers import FluxPipeline, SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe("a cat")
pipe = FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
pipe("a dog")
