import torch

DTYPE = torch.bfloat16
VARIANT = "bf16"
