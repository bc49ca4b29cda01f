from pathlib import Path

import torch
from diffusers import SanaPipeline

root = Path("weights")
pipe = SanaPipeline.from_pretrained(root / "model", variant="fp16", torch_dtype=torch.float16)
pipe.vae.eval().requires_grad_(False)
pipe.text_encoder.eval().requires_grad_(False)
teacher = pipe.transformer.eval().requires_grad_(False)
print(sum(p.numel() for p in teacher.parameters()))
