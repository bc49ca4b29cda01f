import torch


class CastMixin:
    parts = ("vae",)

    def cast(self):
        for n in self.parts:
            getattr(self.pipe, n).to(torch.bfloat16)
