import torch


class LowerMixin:
    def lower(self):
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.enable_vae_tiling()
