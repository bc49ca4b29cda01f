import torch
from diffusers import SanaPipeline


class Generator:
    def __init__(self, device="cuda"):
        self.pipe = SanaPipeline.from_pretrained(
            "Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16
        )
        self.pipe.to(device)
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.text_encoder.to(torch.bfloat16)

    def __call__(self, prompt):
        return self.pipe(prompt).images[0]
