import torch
from diffusers import SanaPipeline

# measured against the model card's recipe
pipe = SanaPipeline.from_pretrained(  # sana-codemod: ignore
    "Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16
)
pipe.vae.to(torch.bfloat16)
pipe.text_encoder.to(torch.bfloat16)
