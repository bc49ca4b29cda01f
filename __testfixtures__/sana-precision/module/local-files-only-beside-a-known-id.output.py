import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    torch_dtype=torch.float16,
    local_files_only=True,
)
image = pipe.to("cuda")(prompt="a map of an island")[0]
