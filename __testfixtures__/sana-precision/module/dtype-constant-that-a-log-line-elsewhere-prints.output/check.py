import torch

import config

if config.DTYPE == torch.bfloat16:
    print("needs an Ampere GPU")
