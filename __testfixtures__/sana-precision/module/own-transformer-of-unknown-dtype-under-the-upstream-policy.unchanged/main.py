import torch
from diffusers import SanaPipeline
from model import MyTransformer

transformer = MyTransformer.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", subfolder="transformer", torch_dtype=torch.bfloat16)
pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", transformer=transformer, variant="fp16", torch_dtype=torch.bfloat16)
pipe.vae.to(torch.bfloat16)
pipe("a cat")
