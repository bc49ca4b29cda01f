import torch

DTYPE = torch.bfloat16
VARIANT = "fp16"
