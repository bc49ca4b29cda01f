import torch
from diffusers import SanaPipeline

HALF_PARTS = ("vae", "text_encoder")

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
for name in HALF_PARTS:
    part = getattr(pipe, name)
    part.eval()
image = pipe.to("cuda")(prompt="a kite over dunes")[0]
