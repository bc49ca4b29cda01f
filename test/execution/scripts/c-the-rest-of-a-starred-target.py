# expect: rewritten
# final: float16 | float16
import torch
from diffusers import FluxPipeline, SanaPipeline


def load():
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
    return pipe, pipe.vae, pipe.text_encoder, FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


pipe, *parts, flux = load()
vae, text_encoder = parts
vae.to(torch.bfloat16), text_encoder.to(torch.bfloat16)
flux.vae.to(torch.bfloat16)
*_, last, other = load()
last.to("cuda", torch.bfloat16)
other.text_encoder.to(torch.bfloat16)
