import torch
from diffusers import AutoencoderKL

from holder import pipe

pipe.vae = AutoencoderKL.from_pretrained("stabilityai/sd-vae-ft-mse", torch_dtype=torch.float32)
