import torch
from diffusers import SanaPipeline, FluxPipeline

pipe = None


def swap():
    global pipe
    pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)


def main():
    global pipe
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.text_encoder.to(torch.bfloat16)
    swap()
    pipe.vae.to(torch.bfloat16)
    pipe("x")


main()
