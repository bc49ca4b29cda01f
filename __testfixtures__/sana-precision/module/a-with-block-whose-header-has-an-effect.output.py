import torch
from diffusers import SanaPipeline
from timing import timer

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
with timer("cast"):
    pass
pipe.to("cuda")
