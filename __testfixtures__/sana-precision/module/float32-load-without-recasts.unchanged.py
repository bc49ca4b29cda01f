import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    torch_dtype=torch.float32,
)
pipe.to("cpu")
image = pipe(prompt="a stone bridge at dawn")[0]
