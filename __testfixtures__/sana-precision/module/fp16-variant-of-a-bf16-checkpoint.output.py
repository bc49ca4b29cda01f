import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_2Kpx_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16
)
image = pipe.to("cuda")(prompt="a map of an island", height=2048, width=2048)[0]
