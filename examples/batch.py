"""Draw every line of a file; checkpoint and precision come from the command line."""
import argparse
import pathlib

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("prompts", type=pathlib.Path)
parser.add_argument("--model", required=True)
parser.add_argument("--half", action="store_true")
args = parser.parse_args()

dtype = torch.float16 if args.half else torch.bfloat16
pipe = SanaPipeline.from_pretrained(args.model, torch_dtype=dtype)
pipe.vae.to(torch.bfloat16)
pipe.to("cuda")

for number, prompt in enumerate(args.prompts.read_text().splitlines()):
    pipe(prompt=prompt).images[0].save(f"{number:03}.png")
