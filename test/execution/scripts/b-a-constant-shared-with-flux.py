# expect: rewritten
# final: float16
import torch
from diffusers import FluxPipeline, SanaPipeline

DTYPE = torch.bfloat16
flux = FluxPipeline.from_pretrained("someone/flux", torch_dtype=DTYPE)
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPE)
flux("a dog")
sana("a cat")
