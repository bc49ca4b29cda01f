import torch
from diffusers import SanaPipeline, FluxPipeline

MODELS = {
    "sana": {"cls": SanaPipeline, "id": "Efficient-Large-Model/Sana_600M_512px_diffusers", "dtype": torch.bfloat16, "variant": "fp16"},
}
