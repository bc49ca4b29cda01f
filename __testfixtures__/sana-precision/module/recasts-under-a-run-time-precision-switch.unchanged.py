import argparse

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--bf16", action="store_true")
args = parser.parse_args()

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
)
if args.bf16:
    pipe.vae.to(torch.bfloat16)
image = pipe(prompt="a paper boat")[0]
