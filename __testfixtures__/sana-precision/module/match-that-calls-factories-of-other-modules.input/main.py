import sys

import torch

import flux_loader
import sana_loader

match sys.argv[1]:
    case "sana":
        pipe = sana_loader.load()
        pipe.vae.to(torch.bfloat16)
        pipe.text_encoder.to(torch.bfloat16)
    case _:
        pipe = flux_loader.load()
        pipe.vae.to(torch.bfloat16)
pipe("a cat")
