import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_4Kpx_BF16_diffusers",
    variant="bf16",
    torch_dtype=torch.bfloat16,
)
pipe.to("cuda")
pipe.vae.enable_tiling(tile_sample_min_height=1024, tile_sample_min_width=1024)
image = pipe(prompt="a map of an island", height=4096, width=4096)[0]
