import torch
from diffusers import SanaPipeline


class Service:
    made = None

    @property
    def pipe(self):
        if self.made is None:
            self.made = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        return self.made


service = Service()
with torch.inference_mode():
    service.pipe.vae
service.pipe("a cat")
