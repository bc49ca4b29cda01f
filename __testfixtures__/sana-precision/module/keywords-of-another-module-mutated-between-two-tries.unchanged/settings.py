import torch

OPTIONS = {"torch_dtype": torch.float16}
