import torch

from loaders import load

pipe = load()
pipe.vae.to(torch.bfloat16)  # sana-codemod: ignore
pipe.text_encoder.to(torch.bfloat16)
