import torch
from diffusers import SanaPipeline


class Session:
    def __enter__(self):
        self.pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        return self.pipe

    def __exit__(self, *error):
        del self.pipe
