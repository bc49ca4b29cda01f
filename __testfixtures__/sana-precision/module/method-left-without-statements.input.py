import torch
from diffusers import SanaPipeline


class Generator:
    def load(self):
        self.pipe = SanaPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
        )
        self.cast()

    def cast(self):
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)
