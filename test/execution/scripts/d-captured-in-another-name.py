# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
vae = pipe.vae.to(torch.bfloat16)
encoder = pipe.text_encoder.to("cuda", dtype=torch.bfloat16).eval()
vae.enable_tiling()
encoder("tokens")
