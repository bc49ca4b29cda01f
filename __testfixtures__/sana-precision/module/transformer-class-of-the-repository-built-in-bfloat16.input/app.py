import torch
from diffusers import SanaPipeline
from engine import FastSanaTransformer

transformer = FastSanaTransformer.from_pretrained("mirror/sana.safetensors")
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    transformer=transformer,
    variant="bf16",
    torch_dtype=torch.bfloat16,
)
pipe.vae.to(torch.bfloat16)
