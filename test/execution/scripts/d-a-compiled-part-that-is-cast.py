# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.transformer = torch.compile(pipe.transformer.to(torch.bfloat16), mode="max-autotune")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("x")
