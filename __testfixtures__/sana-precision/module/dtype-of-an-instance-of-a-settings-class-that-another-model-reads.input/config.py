import torch


class Settings:
    def __init__(self):
        self.dtype = torch.bfloat16


settings = Settings()
