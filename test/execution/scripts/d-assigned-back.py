# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae = pipe.vae.to(torch.bfloat16)
pipe.text_encoder = pipe.text_encoder.to(dtype=torch.bfloat16)
pipe.transformer = torch.compile(pipe.transformer, mode="max-autotune")
pipe("a cat")
