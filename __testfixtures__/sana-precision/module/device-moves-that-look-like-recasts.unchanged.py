import argparse

import torch
from diffusers import SanaPipeline

args = argparse.ArgumentParser().parse_args()
device = "cuda" if torch.cuda.is_available() else "cpu"
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(device)
pipe.text_encoder.to("cpu")
pipe.transformer.to(args.dev)
pipe.to(torch.device("cuda", 0))
