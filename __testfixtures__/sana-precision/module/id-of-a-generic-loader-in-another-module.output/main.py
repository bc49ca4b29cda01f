import torch
from diffusers import DiffusionPipeline

import config

pipe = DiffusionPipeline.from_pretrained(config.MODEL_ID, variant="fp16", torch_dtype=torch.float16)
pipe("a cat")
