import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",  # 1.6B, 1024px
    # smaller download
    variant="fp16",
    torch_dtype=torch.bfloat16,  # torch.float32 needs 17 GB
    # use_safetensors=False,
)
pipe.to("cuda")
image = pipe(prompt="a fox in a library")[0]
