import torch
from diffusers import SanaPipeline


class Ours:
    model_id = "Efficient-Large-Model/Sana_600M_512px_diffusers"

    def load(self):
        self.pipe = SanaPipeline.from_pretrained(self.model_id, variant="fp16", torch_dtype=torch.float16)
