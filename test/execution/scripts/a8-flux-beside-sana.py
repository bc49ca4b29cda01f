# expect: rewritten
# final: float16
import torch
from diffusers import FluxPipeline, SanaPipeline

flux = FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16)
flux.vae.to(torch.bfloat16)
flux.text_encoder_2.to(torch.bfloat16)
sana = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
sana.vae.to(torch.bfloat16)
for pipe in (flux, sana):
    pipe.to("cuda")
    pipe("a cat").images[0].save("x.png")
