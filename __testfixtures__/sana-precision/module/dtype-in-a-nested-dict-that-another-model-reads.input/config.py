import torch

CONFIG = {"model": {"dtype": torch.bfloat16, "steps": 20}}
