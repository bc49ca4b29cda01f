# expect: rewritten
# final: bfloat16
import torch
from diffusers import SanaPipeline
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.float16)
x = y = pipe.vae.to(torch.bfloat16)
(pipe.text_encoder) = (pipe.text_encoder).to(torch.bfloat16)
print(x is y)
