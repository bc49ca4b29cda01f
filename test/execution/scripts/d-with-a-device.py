# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

device = "cuda"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(device, torch.bfloat16)
pipe.text_encoder.to(device=device, dtype=torch.bfloat16)
pipe.transformer.to(device, dtype=torch.float16, non_blocking=True)
pipe("a cat")
