import torch
from diffusers import SanaPipeline

VARIANT, DTYPE = "fp16", torch.bfloat16

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant=VARIANT, torch_dtype=DTYPE
)
pipe.vae.to(DTYPE)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
