import torch
from diffusers import SanaPipeline
from safetensors.torch import save_file

pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
pipe.to(torch.bfloat16)
save_file(pipe.vae.state_dict(), "vae.safetensors")
