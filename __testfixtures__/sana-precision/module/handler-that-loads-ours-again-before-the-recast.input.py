import torch
from diffusers import SanaPipeline

try:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
except OSError:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16, force_download=True)
else:
    print("from the cache")
finally:
    print("loaded")
pipe.vae.to(torch.bfloat16)
pipe("a cat")
