import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    torch_dtype=torch.bfloat16,
    local_files_only=True,
)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a map of an island")[0]
