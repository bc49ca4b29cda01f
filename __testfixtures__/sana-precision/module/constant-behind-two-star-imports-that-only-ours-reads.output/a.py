import torch

DTYPE = torch.float16
VARIANT = "bf16"
