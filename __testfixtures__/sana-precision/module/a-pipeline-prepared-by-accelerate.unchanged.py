import torch
from accelerate import Accelerator
from diffusers import SanaPipeline

accelerator = Accelerator()
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_1024px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.vae.to(accelerator.device, dtype=torch.bfloat16)
pipe.transformer = accelerator.prepare(pipe.transformer)
