# expect: unchanged
# severity: none
import argparse
import torch
from diffusers import SanaPipeline

p = argparse.ArgumentParser()
p.add_argument("--dtype", default="fp16")
args = p.parse_args()
DTYPES = {"fp16": torch.float16, "bf16": torch.bfloat16}
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=DTYPES[args.dtype])
pipe.vae.to(DTYPES[args.dtype])
pipe("cat")
