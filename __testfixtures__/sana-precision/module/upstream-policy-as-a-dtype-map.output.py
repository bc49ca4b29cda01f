import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_MultiLing_diffusers",
    variant="fp16",
    torch_dtype={"default": torch.bfloat16, "transformer": torch.float16},
)
pipe.to("cuda")
image = pipe(prompt="a desert observatory")[0]
