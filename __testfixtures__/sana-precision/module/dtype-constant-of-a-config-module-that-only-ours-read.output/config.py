import torch

DTYPE = torch.float16
VARIANT = "fp16"
