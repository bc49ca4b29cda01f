# expect: unchanged
# severity: error
import torch
from diffusers import FluxPipeline, SanaPipeline


def prepare(pipe):
    pipe.vae.to(torch.bfloat16)
    return pipe


sana = prepare(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
flux = prepare(FluxPipeline.from_pretrained("someone/flux", torch_dtype=torch.float16))
