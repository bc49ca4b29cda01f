import torch


class Lower:
    def apply(self, pipe):
        pipe.vae.to(torch.bfloat16)


LOWER = Lower()
