# expect: unchanged
# final: text_encoder=float16 transformer=float16 vae=bfloat16
# severity: error
# reason: also reach something else
import torch
from diffusers import FluxPipeline, SanaPipeline

for turn in range(2):
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    if turn == 0:
        break
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
