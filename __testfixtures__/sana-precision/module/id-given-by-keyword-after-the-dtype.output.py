import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    variant="fp16",
    torch_dtype=torch.float16,
    pretrained_model_name_or_path="Efficient-Large-Model/Sana_1600M_1024px_diffusers",
)
pipe.to("cuda")
image = pipe(prompt="a fox in a library")[0]
