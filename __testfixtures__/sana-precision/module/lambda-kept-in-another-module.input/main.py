import torch
from diffusers import SanaPipeline

from steps import cast_decoder, to_device

pipe = to_device(SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16))
cast_decoder(pipe)
