import torch
from diffusers import SanaPipeline


class Runner:
    def load(self):
        return SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)

    def start(self):
        pipe = self.load()
        pipe.vae.to(torch.bfloat16)
        return pipe
