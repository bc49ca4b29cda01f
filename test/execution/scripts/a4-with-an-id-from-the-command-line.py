# expect: rewritten
# final: float16
# argv: --model someone/sana
import argparse
import torch
from diffusers import SanaPipeline

parser = argparse.ArgumentParser()
parser.add_argument("--model")
args = parser.parse_args()

pipe = SanaPipeline.from_pretrained(args.model, variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
print("loaded", args.model)
