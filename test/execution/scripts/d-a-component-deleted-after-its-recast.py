# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.text_encoder.to(torch.bfloat16)
prompt = pipe.encode_prompt("a cat")
del pipe.text_encoder
pipe.vae.to(torch.bfloat16)
pipe.vae.encoder = torch.nn.Identity()
pipe.transformer = None
torch.cuda.empty_cache()
