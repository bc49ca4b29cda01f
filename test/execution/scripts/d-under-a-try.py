# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
try:
    pipe.vae.to(torch.bfloat16)
    pipe.enable_xformers_memory_efficient_attention()
except Exception as error:
    print("no xformers", error)
pipe("a cat")
