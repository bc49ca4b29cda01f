import torch


class Runner:
    def __init__(self, pipe):
        self.pipe = pipe

    def lower(self):
        self.pipe.vae.to(torch.bfloat16)
