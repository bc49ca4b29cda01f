"""Sana and others.

>>> import torch
>>> from diffusers import FluxPipeline
>>> pipe = FluxPipeline.from_pretrained("black-forest-labs/FLUX.1-dev", torch_dtype=torch.float16)
>>> pipe.vae.to(torch.bfloat16)
"""
