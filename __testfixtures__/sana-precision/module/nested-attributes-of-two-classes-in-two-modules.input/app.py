import torch

from backend import Backend


class App:
    def __init__(self):
        self.backend = Backend()

    def warm_up(self):
        self.backend.pipe.vae.to(torch.bfloat16)
        self.backend.pipe("warm up")
