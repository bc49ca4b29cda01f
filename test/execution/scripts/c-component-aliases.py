# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
vae = pipe.vae
encoder, tokenizer = pipe.text_encoder, pipe.tokenizer
vae.to(torch.bfloat16)
encoder.to(torch.bfloat16)
vae.enable_slicing()
encoder(tokenizer("a cat"))
