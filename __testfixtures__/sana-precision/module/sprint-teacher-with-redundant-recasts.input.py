import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/SANA_Sprint_1.6B_1024px_teacher_diffusers", torch_dtype=torch.bfloat16
)
pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a map of an island")[0]
