import torch
from diffusers import SanaPipeline


class Service:
    _pipe = None

    @property
    def pipe(self):
        if self._pipe is None:
            self._pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
        return self._pipe
