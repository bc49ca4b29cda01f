import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_4Kpx_BF16_diffusers",
    variant="bf16",
    use_safetensors=True,
)
pipe.vae.enable_tiling()
torch.cuda.empty_cache()
