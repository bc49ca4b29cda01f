# expect: unchanged
# severity: warning
import argparse
import torch
from diffusers import SanaPipeline

p = argparse.ArgumentParser()
p.add_argument("--dtype", default="fp16")
p.add_argument("--vae-dtype", default="bf16")
args = p.parse_args()


def get_dtype(name):
    return {"fp16": torch.float16, "bf16": torch.bfloat16}[name]


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=get_dtype(args.dtype))
pipe.vae.to(get_dtype(args.vae_dtype))
pipe("cat")
