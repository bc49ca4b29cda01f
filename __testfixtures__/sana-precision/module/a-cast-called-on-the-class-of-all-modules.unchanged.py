import torch
from diffusers import SanaPipeline

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
torch.nn.Module.to(pipe.vae, torch.bfloat16)
torch.nn.Module.to(pipe.text_encoder, "cuda")
