import argparse

import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--variant", default=None)
parser.add_argument("--revision", default=None)
args = parser.parse_args()
pipe = SanaPipeline.from_pretrained(args.model, revision=args.revision, variant=args.variant, torch_dtype=torch.float32)
