import argparse

import torch
from diffusers import SanaPipeline
from zoo import create_model

parser = argparse.ArgumentParser()
parser.add_argument("--variant", default="600m-512")
experiment = {"variant": "fp16", "name": "baseline"}
scorer = create_model("clip", variant="fp16")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)
