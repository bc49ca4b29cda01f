import argparse

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--variant")
args = parser.parse_args()
dtype = torch.float16 if args.variant == "fp16" else torch.bfloat16
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant=args.variant, torch_dtype=dtype
)
image = pipe.to("cuda")(prompt="a chess set made of ice")[0]
