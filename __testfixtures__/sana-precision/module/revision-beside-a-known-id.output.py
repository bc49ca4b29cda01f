import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    revision="0f1d3c5a",
    torch_dtype=torch.float16,
)
image = pipe.to("cuda")(prompt="a map of an island")[0]
