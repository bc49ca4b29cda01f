import argparse

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--dtype", default="bfloat16")
dtype = getattr(torch, parser.parse_args().dtype)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", torch_dtype=dtype)
pipe.vae.to(dtype)
pipe.text_encoder.to(dtype)
image = pipe.to("cuda")(prompt="a market in the rain")[0]
