import torch


class Cfg:
    def __init__(self):
        self.dtype = torch.bfloat16


cfg = Cfg()
