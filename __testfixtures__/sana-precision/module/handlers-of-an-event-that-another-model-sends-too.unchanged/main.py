import torch
from diffusers import SanaPipeline, FluxPipeline
import bus


def lower(p):
    p.vae.to(torch.bfloat16)


bus.on("loaded", lower)
a = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
a.text_encoder.to(torch.bfloat16)
bus.emit("loaded", a)
f = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
bus.emit("loaded", f)
a("x"); f("x")
