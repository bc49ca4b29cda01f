import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    variant="bf16",
    torch_dtype=torch.bfloat16,
)
pipe.vae.to(torch.float16)
pipe.text_encoder.to(torch.float16)
pipe.transformer.to(torch.float16)
pipe.to("cuda")
image = pipe("a paper boat on a pond").images[0]
