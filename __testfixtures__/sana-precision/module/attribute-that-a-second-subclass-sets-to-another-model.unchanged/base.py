import torch


class Runner:
    def prepare(self):
        self.pipe.vae.to(torch.bfloat16)
        return self.pipe
