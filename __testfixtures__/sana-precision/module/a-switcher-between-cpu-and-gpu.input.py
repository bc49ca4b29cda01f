import torch
from diffusers import SanaPipeline


class Worker:
    def __init__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/SANA1.5_1.6B_1024px_diffusers", torch_dtype=torch.bfloat16)

    def to_gpu(self):
        self.pipe.vae.to("cuda", dtype=torch.bfloat16)

    def to_cpu(self):
        self.pipe.vae.to(device="cpu", dtype=torch.bfloat16)
