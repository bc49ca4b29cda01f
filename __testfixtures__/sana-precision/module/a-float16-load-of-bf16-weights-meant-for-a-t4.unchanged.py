import torch
from diffusers import SanaPipeline

print("Loading Sana in bfloat16 ...")
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
    variant="bf16",
    torch_dtype=torch.float16,  # T4 GPUs do not support bfloat16
)
pipe.enable_model_cpu_offload()
