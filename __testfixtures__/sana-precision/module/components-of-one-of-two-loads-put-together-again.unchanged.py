import torch, os
from diffusers import SanaPipeline
FLAG = bool(os.environ.get("FLAG"))
if FLAG:
    pipe1 = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", torch_dtype=torch.bfloat16, variant="fp16")
else:
    pipe1 = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers", torch_dtype=torch.float32, variant="bf16")
again = SanaPipeline(**pipe1.components)
again.vae.to(torch.bfloat16)
