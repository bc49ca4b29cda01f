# expect: unchanged
# severity: error
# env: STANDIN_CAPABILITY=7.5
import torch
from diffusers import SanaPipeline

# T4 GPUs do not support bfloat16
print("loading in bfloat16")
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", variant="bf16", torch_dtype=torch.float16)
pipe("a cat")
