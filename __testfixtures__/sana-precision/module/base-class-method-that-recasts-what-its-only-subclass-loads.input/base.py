import torch


class Runner:
    def prepare(self):
        self.pipe = self.load()
        self.pipe.vae.to(torch.bfloat16)
        self.pipe.to("cuda")

    def load(self):
        raise NotImplementedError
