import torch
from diffusers import DiffusionPipeline


class SiDSanaPipeline(DiffusionPipeline):
    def __init__(self, vae, text_encoder, transformer):
        self.register_modules(vae=vae, text_encoder=text_encoder, transformer=transformer)


pipe = SiDSanaPipeline.from_pretrained("YGu1998/SiD-DiT-SANA-0.6B-RectifiedFlow", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(torch.bfloat16)
