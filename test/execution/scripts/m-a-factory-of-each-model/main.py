# expect: rewritten
# final: float16
import torch

from loaders import load_flux, load_sana

ours = load_sana()
theirs = load_flux()
ours.vae.to(torch.bfloat16)
theirs.vae.to(torch.bfloat16)
ours("a cat")
theirs("a dog")
