import torch

to_device = lambda pipe: pipe.to("cuda")
cast_decoder = lambda pipe: pipe.vae.to("cuda", torch.bfloat16)
