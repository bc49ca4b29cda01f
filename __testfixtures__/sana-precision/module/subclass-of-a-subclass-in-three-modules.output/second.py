import torch

from first import First


class Second(First):
    def lower(self):
        self.enable_vae_slicing()
