import torch
from diffusers import SanaPipeline

extra = {"use_safetensors": True}
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
    **extra,
)
pipe.to("cuda")
image = pipe(prompt="a market in the rain", generator=torch.Generator("cuda"))[0]
