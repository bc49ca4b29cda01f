import sys

import torch
from diffusers import SanaPipeline, StableDiffusionPipeline

if sys.argv[1] == "sd":
    pipe = StableDiffusionPipeline.from_pretrained("sd-legacy/stable-diffusion-v1-5", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
elif sys.argv[1] == "sana":
    pipe = SanaPipeline.from_pretrained(
        "Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
    )
    pipe.vae.to(torch.bfloat16)
    pipe.text_encoder.to(torch.bfloat16)
image = pipe.to("cuda")("a red bicycle").images[0]
