import torch
from diffusers import SanaPipeline, FluxPipeline


class Zoo(dict):
    pass


z = Zoo()
z["a"] = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
z["b"] = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
z["a"].text_encoder.to(torch.bfloat16)
for p in z.values():
    p.vae.to(torch.bfloat16)
for p in z.values(): p("x")
