import torch
from diffusers import FluxPipeline, SanaPipeline


class Holder:
    def __init__(self):
        self.ours = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.theirs = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)

    def __iter__(self):
        return iter([self.ours, self.theirs])


holder = Holder()
holder.ours.text_encoder.to(torch.bfloat16)
for pipe in holder:
    pipe.vae.to(torch.bfloat16)
    pipe("a cat")
