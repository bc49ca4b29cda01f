from pathlib import Path

import torch
from diffusers import SanaPipeline

root = Path(__file__).parent
pipe = SanaPipeline.from_pretrained(root / "model", variant="fp16", torch_dtype=torch.float16)
pipe.to("cuda")
