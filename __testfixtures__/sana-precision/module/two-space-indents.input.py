import torch
from diffusers import SanaPipeline

def sample(prompt):
  pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_1024px_diffusers",
    torch_dtype=torch.float16,
  )
  if hasattr(pipe, "vae"):
    pipe.vae.to(torch.bfloat16)
  return pipe.to("cuda")(prompt).images[0]
