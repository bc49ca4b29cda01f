import torch


class Runner:
    def prepare(self):
        self.pipe = self.load()
        self.pipe.to("cuda")

    def load(self):
        raise NotImplementedError
