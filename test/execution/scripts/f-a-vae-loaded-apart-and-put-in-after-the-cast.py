# expect: rewritten
# final: float16
import torch
from diffusers import AutoencoderDC, SanaPipeline

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
for steps in (1, 2):
    pipe = SanaPipeline.from_pretrained(MODEL, variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
    pipe.vae = AutoencoderDC.from_pretrained(MODEL, subfolder="vae", torch_dtype=torch.bfloat16)
    pipe("a dog")
