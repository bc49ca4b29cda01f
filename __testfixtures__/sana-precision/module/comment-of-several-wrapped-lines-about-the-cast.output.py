import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
)

# Seeds are drawn on the CPU, so that each machine gives the
# same picture and the tests can compare it with the one that
# was stored in fp16.
image = pipe("a quiet harbour").images[0]
