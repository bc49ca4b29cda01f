import torch

OPTIONS = {"variant": "fp16", "torch_dtype": torch.bfloat16}
