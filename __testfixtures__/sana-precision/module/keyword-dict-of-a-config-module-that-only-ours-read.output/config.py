import torch

OPTIONS = {
    # "variant": "bf16",
    "variant": "fp16",
    "torch_dtype": torch.float16,  # half the memory
}
