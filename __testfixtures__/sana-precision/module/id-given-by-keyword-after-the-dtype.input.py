import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    torch_dtype=torch.bfloat16,
    pretrained_model_name_or_path="Efficient-Large-Model/Sana_1600M_1024px_diffusers",
)
pipe.to("cuda")
image = pipe(prompt="a fox in a library")[0]
