import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
if hasattr(pipe, "vae") and pipe.vae is not None:
    pipe.vae.to(torch.bfloat16)
if hasattr(pipe, "text_encoder"):
    pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")(prompt="a kite over dunes")[0]
