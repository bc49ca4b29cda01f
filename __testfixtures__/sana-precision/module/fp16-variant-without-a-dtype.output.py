import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_512px_diffusers",
    variant="fp16",
    torch_dtype=torch.float16,
    use_safetensors=True,
)
pipe.to("cuda")
generator = torch.Generator("cuda").manual_seed(7)
image = pipe(prompt="a chess set made of ice", generator=generator)[0]
