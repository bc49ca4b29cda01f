import torch

try:
    from sana_loader import load
except ImportError:
    from flux_loader import load

pipe = load()
pipe.vae.to(torch.bfloat16)
