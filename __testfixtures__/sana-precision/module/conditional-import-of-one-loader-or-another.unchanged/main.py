import os

import torch

if os.environ.get("MODEL") == "sana":
    from sana_loader import load
else:
    from flux_loader import load

pipe = load()
pipe.vae.to(torch.bfloat16)
