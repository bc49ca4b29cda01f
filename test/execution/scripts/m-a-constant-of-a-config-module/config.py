import torch

MODEL = "Efficient-Large-Model/Sana_600M_512px_diffusers"
VARIANT = "fp16"
DTYPE = torch.bfloat16
