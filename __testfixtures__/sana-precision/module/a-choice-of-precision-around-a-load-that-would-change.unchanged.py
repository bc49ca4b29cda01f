import sys
import torch
from diffusers import SanaPipeline

if sys.argv[1] == "fp16":
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    pipe.to("cuda")
