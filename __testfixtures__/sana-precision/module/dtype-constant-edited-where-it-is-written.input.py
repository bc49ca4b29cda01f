import torch
from diffusers import SanaPipeline

DTYPE: torch.dtype = torch.bfloat16

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=DTYPE
)
pipe.vae.to(DTYPE)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
