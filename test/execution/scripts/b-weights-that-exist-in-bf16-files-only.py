# expect: rewritten
# before: OSError
# final: bfloat16
import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Lawrence-cj/Sana_1600M_1024px_BF16_diffusers_ch5632", torch_dtype=torch.bfloat16)
pipe.to("cuda")
