# expect: unchanged
# severity: error
import torch
from diffusers import AutoencoderKL, SanaPipeline


class Studio:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        self.swap()
        self.pipe.vae.to(torch.bfloat16)

    def swap(self):
        self.pipe.vae = AutoencoderKL.from_pretrained("stabilityai/sd-vae-ft-mse", torch_dtype=torch.float32)


Studio().pipe("a cat")
