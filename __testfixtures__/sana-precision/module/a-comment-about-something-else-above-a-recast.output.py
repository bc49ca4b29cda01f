import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
# see issue 42 of our tracker
# keep memory low
pipe.enable_model_cpu_offload()
