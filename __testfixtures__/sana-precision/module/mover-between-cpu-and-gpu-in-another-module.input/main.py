import torch
from diffusers import SanaPipeline

from moving import to_cpu, to_gpu

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
to_gpu(pipe)
pipe("a cat")
to_cpu(pipe)
