import torch


class Tuner:
    def tune(self, pipe):
        pipe.vae.to(torch.bfloat16)
        return pipe
