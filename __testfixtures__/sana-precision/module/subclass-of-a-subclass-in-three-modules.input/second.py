import torch

from first import First


class Second(First):
    def lower(self):
        self.vae.to(torch.bfloat16)
        self.text_encoder.to(torch.bfloat16)
        self.enable_vae_slicing()
