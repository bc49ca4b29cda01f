import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers",
    revision="refs/pr/2",
    variant="half",
    torch_dtype=torch.float16,
)
pipe.to("cuda")
