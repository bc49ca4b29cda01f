# expect: rewritten
# final: float16
import argparse, torch
from diffusers import SanaPipeline, SanaSprintPipeline
ap = argparse.ArgumentParser(); ap.add_argument("--fast", action="store_true")
args = ap.parse_args()
if args.fast:
    pipe = SanaSprintPipeline.from_pretrained("Efficient-Large-Model/Sana_Sprint_0.6B_1024px_diffusers", torch_dtype=torch.float16)
else:
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("x")
