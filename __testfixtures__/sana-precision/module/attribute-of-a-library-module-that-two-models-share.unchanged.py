import torch
import appstate
from diffusers import SanaPipeline, FluxPipeline


def a():
    appstate.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)


def b():
    appstate.pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


a()


def run():
    appstate.pipe.vae.to(torch.bfloat16)


run()
b()
run()
