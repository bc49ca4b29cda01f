import torch
from diffusers import SanaPAGPipeline


def load(path):
    pipe = SanaPAGPipeline.from_pretrained(path, torch_dtype=torch.bfloat16)
    pipe.enable_model_cpu_offload()
    return pipe
