import torch


class Lower:
    def lower(self):
        self.vae.to(torch.bfloat16)
