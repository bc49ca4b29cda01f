import torch
from diffusers import SanaPipeline

from config import MODEL, REVISION

pipe = SanaPipeline.from_pretrained(MODEL, revision=REVISION, torch_dtype=torch.float16)
pipe("a cat")
