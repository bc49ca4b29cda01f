import torch

STEPS = [lambda pipe: pipe.vae.to("cuda", torch.bfloat16)]
