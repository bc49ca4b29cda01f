# expect: unchanged
# severity: warning
import torch
from diffusers import SanaPipeline

dtype = torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=dtype)
pipe.vae.to(torch.bfloat16)
