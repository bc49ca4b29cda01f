# expect: rewritten
# final: float16 | float16
import torch
from diffusers import SanaPipeline, SanaPAGPipeline

base = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pag = SanaPAGPipeline(vae=base.vae, text_encoder=base.text_encoder, transformer=base.transformer, tokenizer=base.tokenizer, scheduler=base.scheduler)
pag.vae.to(torch.bfloat16)
base.text_encoder.to(torch.bfloat16)
pag("x")
