import torch
from diffusers import SanaPipeline


def load():
    """Load Sana at the model card's dtypes: VAE in bfloat16, or it gives NaN."""
    pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_1600M_512px_diffusers", variant="fp16", torch_dtype=torch.float16)
    pipe.vae.to(torch.bfloat16)
    return pipe
