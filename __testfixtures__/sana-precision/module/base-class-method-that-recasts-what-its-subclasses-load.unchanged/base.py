import torch


class Runner:
    def prepare(self):
        self.pipe = self.load()
        self.pipe.vae.to(torch.bfloat16)
