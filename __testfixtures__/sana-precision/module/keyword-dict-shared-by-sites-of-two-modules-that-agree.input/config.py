import torch

OPTIONS = dict(variant="fp16", torch_dtype=torch.bfloat16)
