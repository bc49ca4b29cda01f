# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def str_to_dtype(name):
    """Maps a name to a dtype."""
    name = name.lower()
    if name in ("fp16", "float16", "half"):
        return torch.float16
    elif name in ("bf16", "bfloat16"):
        return torch.bfloat16
    raise ValueError(f"unknown dtype {name}")


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=str_to_dtype("FP16"))
pipe.vae.to(str_to_dtype("bf16"))
pipe("cat")
