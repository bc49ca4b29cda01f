import torch
from diffusers import SanaPipeline

device = "cuda" if torch.cuda.is_available() else "cpu"
pipe = SanaPipeline.from_pretrained(
    "Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
).to(device)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
image = pipe(prompt="a fox in a library")[0]
