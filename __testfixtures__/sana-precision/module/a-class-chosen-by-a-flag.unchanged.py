import torch
from diffusers import FluxPipeline, SanaPipeline


def load(fast, path):
    pipeline_class = SanaPipeline if fast else FluxPipeline
    params = {"torch_dtype": torch.bfloat16}
    params["pretrained_model_name_or_path"] = path
    return pipeline_class.from_pretrained(**params)
