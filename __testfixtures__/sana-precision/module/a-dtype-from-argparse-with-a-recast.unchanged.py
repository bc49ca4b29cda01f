import argparse

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--dtype", default="bfloat16")
args = parser.parse_args()
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=getattr(torch, args.dtype))
pipe.vae.to(torch.bfloat16)
