import torch

PARAMS = {"torch_dtype": torch.float16, "variant": "fp16"}
