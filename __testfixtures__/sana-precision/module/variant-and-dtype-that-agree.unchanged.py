import torch
from diffusers import SanaPAGPipeline, SanaPipeline

small = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
large = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_4Kpx_BF16_diffusers", variant="bf16", torch_dtype=torch.bfloat16)
other = SanaPAGPipeline.from_pretrained("someone/sana-anime", variant="fp16", torch_dtype=torch.float16)
