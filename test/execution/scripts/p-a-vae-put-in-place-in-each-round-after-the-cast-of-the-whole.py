# expect: unchanged
# reason: vae is passed in from elsewhere
import torch
from diffusers import AutoencoderKL, SanaPipeline

VAES = {name: AutoencoderKL for name in ("a", "b")}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
for name in ("a", "b"):
    pipe.to("cuda", torch.bfloat16)
    pipe("a cat")
    pipe.vae = VAES[name].from_pretrained("someone/vae")
