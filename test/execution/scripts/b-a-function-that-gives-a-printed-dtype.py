# expect: rewritten
# final: float16
import torch
from diffusers import SanaPipeline


def dtype():
    return torch.bfloat16


pipe = SanaPipeline.from_pretrained("Efficient-Large-Model/Sana_600M_512px_diffusers", variant="fp16", torch_dtype=dtype())
print(f"loaded in {dtype()}")
pipe("a cat")
