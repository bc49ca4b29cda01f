# expect: rewritten
# final: float16
import sys, torch
from diffusers import SanaPipeline
hi = len(sys.argv) > 1
pipe = (SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
        if hi else
        SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe.to("cuda")
pipe("x")
