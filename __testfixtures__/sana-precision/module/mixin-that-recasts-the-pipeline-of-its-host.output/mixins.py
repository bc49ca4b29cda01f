import torch


class LowerMixin:
    def lower(self):
        self.pipe.enable_vae_tiling()
