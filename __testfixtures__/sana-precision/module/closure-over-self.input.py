import torch
from diffusers import SanaPipeline


class App:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def build(self):
        def run(prompt):
            self.pipe.vae.to(torch.bfloat16)
            return self.pipe(prompt)
        return run


App().build()("x")
