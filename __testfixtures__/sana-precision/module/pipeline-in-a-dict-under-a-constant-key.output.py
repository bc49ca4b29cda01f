import torch
from diffusers import SanaPipeline

pipes = {}
pipes["sana"] = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
image = pipes["sana"].to("cuda")(prompt="a snow leopard")[0]
