import torch

from loaders import load

pipe = load()
pipe.to("cuda")
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
pipe("a cat")
