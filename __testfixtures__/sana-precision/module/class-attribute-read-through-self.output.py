import torch
from diffusers import SanaPipeline


class Worker:
    model = "Efficient-Large-Model/Sana_1600M_1024px_diffusers"
    dtype = torch.float16

    def load(self):
        self.pipe = SanaPipeline.from_pretrained(self.model, variant="fp16", torch_dtype=self.dtype)
        self.pipe.to("cuda")
